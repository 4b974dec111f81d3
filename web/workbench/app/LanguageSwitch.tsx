import { TranslationOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useLanguage, useWords } from '../i18n/index.tsx';

/** Changes between Chinese and English; what the server says in one language is asked for again. */
export function LanguageSwitch({ onDark = false }: { onDark?: boolean }) {
  const { app } = useWords();
  const { language, choose } = useLanguage();
  const cache = useQueryClient();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={onDark ? 'bar-button' : 'plain-button'}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => {
        choose(other);
        void cache.invalidateQueries({ refetchType: 'active' });
      }}
    >
      <TranslationOutlined aria-hidden /> {app.otherLanguage}
    </button>
  );
}
