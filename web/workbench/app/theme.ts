import type { ThemeConfig } from 'antd';

/** Deep blue on neutral grey; the gold accent is in base.css. Every pair of text and ground has contrast ≥ 4.5. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f8f',
    colorLink: '#174a8a',
    colorLinkHover: '#0d3265',
    colorInfo: '#1d4f8f',
    colorSuccess: '#1c6b45',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorWarningBg: '#fdf6e4',
    colorWarningBorder: '#dfc48a',
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#e5a9a4',
    colorSuccessBg: '#eaf5ee',
    colorSuccessBorder: '#a3cdb5',
    colorInfoBg: '#eaf1fa',
    colorInfoBorder: '#a9c3e3',
    colorText: '#1b2430',
    colorTextSecondary: '#4a5563',
    colorTextTertiary: '#5b6572',
    colorTextDescription: '#55606d',
    colorTextDisabled: '#6b7480',
    colorTextPlaceholder: '#646e7a',
    colorBorder: '#aab4c0',
    colorBorderSecondary: '#dde3ea',
    colorBgLayout: '#f2f4f7',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 34,
    fontFamily:
      "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', system-ui, sans-serif",
    // Nothing moves: a slow machine may miss the end of a movement, and a button then says for ever that it is loading.
    motion: false,
  },
  components: {
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 17 },
  },
};
