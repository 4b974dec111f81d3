export const attachments = {
  title: '附件',
  help: '信访人凭编号和查询码也能看到这里的附件；照片中的拍摄地点等信息不会给出。',
  none: '没有附件。',
  add: '添加附件',
  origin: { desk: '工作人员添加', portal: '信访人提交' },
  scan: { held: '等待病毒扫描，扫描之后才能下载。', unscanned: '未经病毒扫描，请谨慎打开。' },
  infected: (finding: string) => `含有病毒（${finding}），不能下载。请信访人另行提供。`,
};
