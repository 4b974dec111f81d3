import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider, useLanguage } from '../i18n/index.tsx';
import { createQueryCache } from './query-cache.ts';
import { createRouter } from './router.tsx';
import { theme } from './theme.ts';

/** The staff workbench: language, look, server state and pages, put together. */
export function Workbench() {
  return (
    <LanguageProvider>
      <Inside />
    </LanguageProvider>
  );
}

function Inside() {
  const { language } = useLanguage();
  const [cache] = useState(createQueryCache);
  const [router] = useState(createRouter);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en-gb');
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enGB}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App message={{ duration: 4 }}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
