import * as OpenCC from "opencc-js/t2cn";

/** Taiwanese wording to mainland characters and words (軟體 → 软件), with our own words where the library errs. */
const { twp } = OpenCC.Locale.from;
const { cn } = OpenCC.Locale.to;
if (!twp || !cn) throw new Error("opencc-js has lost its Taiwanese words");
const convert = OpenCC.ConverterFactory(twp, cn);

const quotes: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/** What the library takes for computer words and is everyday language in a shop, and what it leaves Taiwanese. */
const errs =
  "指標 指标|線上 线上|執行 执行|執行長 首席执行官|新增 新增|互動 互动|整合 整合|核心 核心|截圖 截图|程序 程序|" +
  "停用 停用|行程 行程|通訊錄 通讯录|通訊 通讯|文件 文件|類比 类比|排程 排期|複製 复制|離線 离线|社群 社群|取樣 取样|" +
  "這個檔案 这个文件|教學設定 教学设定|數位時代 数位时代|供應商檔案 供应商档案|目標設定 目标设定|弱連結 弱连接|強連結 强连接|弱的連結 弱的连接|億條連結 亿条连接|連結帶來 连接带来|" +
  "業務員 业务员|身分 身份|回饋 反馈|規畫 规划|甚麼 什么|連絡 联系|水準 水平|存檔 存档|智慧型手機 智能手机|" +
  "帳 账|帳篷 帐篷|蚊帳 蚊帐|簡報 汇报|客訴 客诉|企劃 策划|執著 执着|欄位 字段|試算表 电子表格|餘額試算表 试算平衡表|儲存格 单元格|" +
  "雜訊 噪声|復原 撤销|匯出檔 导出文件|CSV檔 CSV文件|JSON檔 JSON文件|日文檔 日文文件|這個檔 这个文件|選那個檔 选那个文件|選一個檔 选一个文件|ics檔 ics文件|下載檔 下载文件|檔股票 只股票|" +
  "全國法規資料庫 全国法规资料库";

/** Words of the trade that the mainland has another name for; accounting ones as its standards print them. */
const trade =
  "轉換率 转化率|轉換漏斗 转化漏斗|行銷 营销|投資報酬率 投资回报率|投資報酬 投资回报|毛利報酬率 毛利回报率|毛利報酬 毛利回报|" +
  "報酬率 回报率|損益兩平點 盈亏平衡点|損益兩平 盈亏平衡|營業利益 营业利润|損益表 利润表|業主權益 所有者权益|品質分數 质量得分|" +
  "群眾募資 众筹|募資 众筹|折價券 优惠券|直播主 主播|按讚 点赞|個資法 个资法|個資 个人信息|選擇偏誤 选择偏差|" +
  "蒙地卡羅 蒙特卡洛|常態分布 正态分布|常態分配 正态分配|當常態 当正态|對數常態 对数正态|羅吉常態 logit正态|貝氏 贝叶斯|變異數 方差|信賴區間 置信区间|顯著水準 显著性水平|" +
  "敏感度分析 敏感性分析|計算機 计算器|個人資料 个人信息|投影片 幻灯片|平方公尺 平方米|通路 渠道|成長 增长|追蹤者 关注者|" +
  "取消追蹤 取消关注|信箱 邮箱|封鎖 拉黑|推播 推送|保固 保修|尖峰 高峰|冷氣 空调|超商 便利店|棧板 托盘|滑桿 滑块|版位 广告位|客製 定制|回購 复购|貼文 帖子|商業智慧 商业智能|" +
  "撥款 打款|戶頭 账户|週轉金 周转资金|金流手續費 支付手续费|金流費 支付手续费|行事曆 日历|樞紐分析 数据透视|奧客 难缠的客人|" +
  "創辦人 创始人|報導 报道|紀錄 记录|訂製 定制|訂做 定做|藍牙喇叭 蓝牙音箱|關鍵字 关键词|" +
  "轉換、客單 转化、客单|轉換3% 转化3%|進入障礙 进入壁垒|銷管費用 销售和管理费用|社群貼文 社交平台帖子|汽車業務員 汽车销售员|一位業務員的 一位销售员的|瀏覽 × 轉換 浏览 × 转化|業配文 软文|業配 商单|新創 初创|鑲嵌的弔詭 嵌入性的悖论|弔詭 悖论";

/** Shops, parcels and customers: what a mainland reader says. 預購 is what the seller does, not the buyer. */
const shop =
  "預購 预售|客人 顾客|客人數 顾客数|顧客人 顾客人|乘客人 乘客人|訪客人 访客人|旅客人 旅客人|遊客人 游客人|新客人數 新客人数|" +
  "出貨 发货|不出貨 不出货|出貨量 出货量|寄錯 发错|漏寄 漏发|補寄 补发|免運 包邮|品項 单品|銅板 硬币|電子報 邮件简报|" +
  "工作階段報表 会话报表|工作階段 会话|影片 视频|薪水 工资|出清 清仓|攤提 摊销|門市 门店|點閱率 点击率|集點 积分|" +
  "機能襪 功能袜|素面襪 纯色袜|三雙組 三双装|止滑 防滑|型錄 产品目录|帶路雞 引流款|看到飽 随便看|保養品 护肤品|粉絲團 粉丝主页|頂讓 转让|房租與人事 房租与人工|人事房租 人工房租|" +
  "顧得來 顾得过来|照顧不來 照顾不过来|平台撥下來 平台打来的|平台撥下 平台打来|還沒撥的錢 还没打来的钱|時數 小时数|" +
  "鑑賞期 无理由退货期|七天鑑賞期 七天无理由退货期|金雞母 摇钱树";

/** A style that sells is 爆款 on the mainland, and what sells 火; 紅 as a colour, 網紅 and 小紅書 stay. */
const bestSellers =
  "紅款 爆款|紅款轉換 爆款转化|紅的轉換 爆款的转化|會紅 会火|大紅 大火|不紅 不火|紅不紅 火不火|紅與不紅 火与不火|款紅 款火|是紅的 是火的|" +
  "真的紅 真的火|就紅 就火|它紅， 它火，|才紅一款 才火一款|平均紅兩成 平均火两成|紅的和 火的和|紅了 火了|紅一次 火一次|紅的那一款 火的那一款|紅的兩 火的两|紅的賣 火的卖|" +
  "紅的進 火的进|紅的機率 火的概率|（紅） （火）|（紅｜ （火｜|｜紅） ｜火）";

/** Buying from a mill, selling and running the shop, and what stands around the desk. */
const trading =
  "營運 运营|營運資金 营运资金|營運資本 营运资本|營運週期 营业周期|賣場 店铺|張單 单|張單子 张单子|殺價 砍价|叫貨 订货|急叫 急订|" +
  "最低訂量 起订量|最低訂購量 起订量|開賣 开售|販售 销售|攤租 摊位费|檔期 大促|大檔期 大促|一檔大促 一场大促|再等一檔 再等一期|品質看 质量看|乘品質 乘质量|" +
  "有行員 有员工|對行員 对员工|在行員 在员工|行員自己 员工自己|接連跳票 接连退票|做白工 白干|塑膠 塑料|碼錶 秒表|錄影 录像|" +
  "架一支手機 架一部手机|一支手機，或兩個人一支 一部手机，或两个人一部|一支能上網的手機 一部能上网的手机|三支30秒的影片 三条30秒的视频|一支片 一部片|" +
  "醫療器材 医疗器械|公克 克|耶誕 圣诞|別針 扣针|・ ·|祖克柏 扎克伯格|貝佐斯 贝索斯|愛迪達 阿迪达斯|波克夏 伯克希尔|那斯達克 纳斯达克|" +
  "現金流 现金流|資金流 资金流|金流 支付|抓人民幣 按人民币|先抓兩百元 先按两百元算|先抓高 先估高|淨利抓2% 净利按2%算|展場上 展会上|社團、參觀 社群、参观|" +
  "管道 渠道|電鍋 电饭锅|雲端硬碟 网盘|雲端空間 云空间|戲院 影院|要脅 要挟|公分 厘米|放空 做空|夾娃娃 抓娃娃|葬儀社 殡仪馆|一毛都沒有 一分钱都没有|銀行員工 银行员工";

/** What the pages say of themselves: a chat group, pasting, sending a link, a workbook. */
const onScreen =
  "群組 群|群組裡 群里|到群組 到群里|去群組 去群里|回群組 回群里|從群組 从群里|傳到群組 发到群里|連結傳到班上的群組 链接发到班级群|" +
  "貼上 粘贴|便利貼 便利贴|貼上牆 贴上墙|貼上白板 贴上白板|貼上去 贴上去|貼上「 贴上「|連結傳給 链接发给|傳給全班 发给全班|傳給… 发给…|" +
  "傳給別人之前 发给别人之前|收齊才傳連結 收齐才发链接|傳哪條連結 发哪条链接|要傳的連結 要发的链接|老師傳的連結 老师发的链接|傳連結的人 发链接的人|" +
  "讀取中 加载中|QR碼 二维码|空白鍵 空格键|黑畫面 黑屏|印成一張卡 打印成一张卡|印出檢討單 打印复盘单|檢討 复盘|重設 重置|活頁簿 工作簿|圖卡 图片|破梗 剧透|依章 按章|依上架 按上架|再看{n}筆 再看{n}条|找到{n}筆 找到{n}条|另有{n}筆 另有{n}条|裡有{n}筆 里有{n}条|回來{n}筆 回来{n}条";

/** A row of a table is 列 in Taiwan and 行 on the mainland, a column 欄 and 列; a queue and an account keep their words. */
const tables =
  "一列 一行|兩列 两行|二列 二行|三列 三行|四列 四行|五列 五行|六列 六行|七列 七行|八列 八行|九列 九行|十列 十行|幾列 几行|每列 每行|" +
  "}列「 }行「|{n}列 {n}行|的列， 的行，|的列。 的行。|的列也收 的行也收|其他列 其他行|>列< >行<|{n}欄 {n}列|一欄 一列|兩欄 两列|二欄 二列|三欄 三列|四欄 四列|五欄 五列|六欄 六列|七欄 七列|八欄 八列|九欄 九列|十欄 十列|幾欄 几列|" +
  "排成一列 排成一列|並成一列 并成一列|欄名 列名|的欄 的列|欄是類目 列是类目|多問一欄 多问一栏|另記一欄 另记一栏|負債那一欄 负债那一栏";

/** Messages and lines of text are counted in 則 in Taiwan and in 条 on the mainland; a story keeps its 則. */
const counted =
  "000則 000条|200則 200条|20則 20条|兩百則 两百条|每則 每条|按則 按条|那麼多則 那么多条|一則、一則 一条、一条|一則訊息 一条消息|同一則訊息 同一条消息|一則通知 一条通知|" +
  "一則自動 一条自动|一則換季 一条换季|最多一則 最多一条|那一則本來 那一条本来|一則正在 一条正在|一則廣告 一条广告|這則廣告 这条广告|一則評價 一条评价|每一則都有 每一条都有";

/** Sentences about how Taiwan says it keep Taiwan's word. */
const quoted =
  "說資訊化、數位化 说资讯化、数位化|說資訊化、 说资讯化、|說資訊化） 说资讯化）|數位化。這一章 数位化。这一章|數位化</a>。這一章 数位化</a>。这一章|（網際網路） （网际网路）";

const own = new Map(
  [errs, trade, shop, bestSellers, trading, onScreen, tables, counted, quoted]
    .join("|")
    .split("|")
    .map((pair) => {
      // A formula has spaces around its sign.
      const [taiwan, mainland, more] = pair.split(/(?<!×) (?!×)/);
      if (!taiwan || !mainland || more) throw new Error(`"${pair}" is not two words`);
      return [taiwan, mainland];
    }),
);
const first = new RegExp([...own.keys()].sort((p, q) => q.length - p.length).join("|"), "g");

/** Words of the trade that the two sides of the strait say differently, as the two write them: 轉換率 and 转化率. */
export const tradeWords: readonly (readonly [taiwan: string, mainland: string])[] = [trade, shop]
  .join("|")
  .split("|")
  .flatMap((pair) => {
    const [taiwan = "", mainland = ""] = pair.split(" ");
    return /^\p{Script=Han}{2,}$/u.test(taiwan) && /^\p{Script=Han}{2,}$/u.test(mainland)
      ? [[taiwan, mainland]]
      : [];
  });

/** Chinese alone: most of a page is tags, which the library reads character by character. It knows some words as BMW集團. */
const chinese = /[A-Z]{0,3}[^\0-\x7f]+(?:-[^\0-\x7f]+)*/g;
const converted = (text: string) => text.replace(chinese, convert);

/** Converts a page or a text. ASCII (tags, addresses, numbers) is never touched. */
export function toSimplified(text: string): string {
  let simplified = "";
  let at = 0;
  for (const { 0: word, index } of text.matchAll(first)) {
    simplified += converted(text.slice(at, index)) + own.get(word);
    at = index + word.length;
  }
  return (simplified + converted(text.slice(at))).replace(/[「」『』]/g, (mark) => quotes[mark] as string);
}
