import {
  CalendarOutlined,
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons';
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
import { overlays } from './overlays.ts';
import { createQueryCache } from './query-cache.ts';
import { createRouter } from './router.tsx';
import { theme } from './theme.ts';

// Icons that only decorate: the library would have them spoken, in English.
const SILENT_ICONS = {
  alert: {
    successIcon: <CheckCircleFilled aria-hidden />,
    infoIcon: <InfoCircleFilled aria-hidden />,
    warningIcon: <ExclamationCircleFilled aria-hidden />,
    errorIcon: <CloseCircleFilled aria-hidden />,
  },
  modal: { warningIcon: <ExclamationCircleFilled aria-hidden />, closeIcon: <CloseOutlined aria-hidden /> },
  select: { suffixIcon: <DownOutlined aria-hidden />, clearIcon: <CloseCircleFilled aria-hidden /> },
  cascader: { suffixIcon: <DownOutlined aria-hidden /> },
  datePicker: { suffixIcon: <CalendarOutlined aria-hidden />, clearIcon: <CloseCircleFilled aria-hidden /> },
};

/** What the styles that the library writes into the page have to name; the server makes a new one for each page. */
const POLICY = {
  nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
};

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
      csp={POLICY}
      getPopupContainer={overlays}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      {...SILENT_ICONS}
    >
      <App message={{ duration: 4 }}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
