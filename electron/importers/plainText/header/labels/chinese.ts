// Chinese labels of header fields, in simplified and traditional characters.
import type { LabelTable } from '../fieldKind.ts';

export const chinese: LabelTable = {
  strong: {
    title: '标题|標題|题目|題目|作品名称|作品名稱|篇名|文名',
    author: '作者|笔名|筆名',
    fandom: '原作|同人圈|原著',
    relationship: '配对|配對|cp|主cp',
    rating: '分级|分級|级别|級別|等级|等級',
    warning: '警告|预警|預警|注意|注意事项|注意事項|警示|避雷|雷点|雷點',
    summary: '简介|簡介|摘要|梗概|内容简介|內容簡介|文案',
    'front:disclaimer': '声明|聲明|免责声明|免責聲明',
  },
  weak: {
    character: '人物|角色|登场人物|登場人物|主角',
    tag: '标签|標籤|关键词|關鍵詞|类型|類型',
    language: '语言|語言',
    series: '系列',
    status: '状态|狀態',
    published: '发表日期|發表日期|发布日期|發布日期',
    updated: '更新日期',
    'front:notes': '备注|備註|注|作者的话|作者的話|前言|说明|說明',
    'front:other': '字数|字數|译者|譯者|翻译|翻譯',
  },
};
