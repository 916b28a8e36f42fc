namespace SurveyPlatform.Samples.Answers;

/// <summary>The parts of which free texts are made, in the words that residents use.</summary>
internal static class Phrases
{
    public static IReadOnlyList<Matter> Matters { get; } =
    [
        new("safety", Setting.Anywhere, "有几条巷子晚上没有路灯", ["希望多装几盏路灯", "建议晚上有人巡逻"]),
        new("safety", Setting.InTown, "电动车电瓶又被偷了", ["希望在车棚里装上监控", "希望破了案给个回音"]),
        new(
            "safety",
            Setting.Everywhere,
            "老人接到的诈骗电话还是不少",
            ["建议多上门讲讲防诈骗", "希望银行和社区多提醒老人"]
        ),
        new(
            "safety",
            Setting.Anywhere,
            "放学的时候校门口车多人多",
            ["希望上学放学时有人指挥", "建议划出接送孩子的停车位"]
        ),
        new("elderly", Setting.Anywhere, "还没有老年助餐点", ["希望早点把助餐点办起来", "建议和附近的饭店合办助餐"]),
        new(
            "elderly",
            Setting.Anywhere,
            "助餐点的菜有点贵，口味也偏咸",
            ["希望老人吃饭再便宜一点", "建议做些清淡、软和的菜"]
        ),
        new(
            "elderly",
            Setting.InTown,
            "老人住的楼没有电梯，上下楼很吃力",
            ["希望帮忙协调加装电梯", "建议先在楼道里装上扶手"]
        ),
        new("elderly", Setting.Anywhere, "独居老人没人照看", ["希望有人定期上门看看", "建议给独居老人装一键呼叫"]),
        new("transport", Setting.Anywhere, "公交车要等半个多小时", ["希望早晚多加几班车", "建议站牌上显示车到哪里了"]),
        new("transport", Setting.InTown, "晚上停车特别难", ["希望多划一些停车位", "建议机关单位的停车场晚上对外开放"]),
        new(
            "transport",
            Setting.InTheCountry,
            "有一段路坑坑洼洼，下雨全是水",
            ["希望尽快修一修", "建议把排水沟一起修好"]
        ),
        new(
            "transport",
            Setting.InTheCountry,
            "到县里看病没有直达的车",
            ["希望开一趟直达医院的车", "建议赶集的日子加开班车"]
        ),
        new(
            "environment",
            Setting.InTheCountry,
            "垃圾两三天才清运一次，夏天味道很大",
            ["希望每天清运垃圾", "建议给垃圾点加个盖子"]
        ),
        new("environment", Setting.Anywhere, "那条小河还是发黑发臭", ["希望查一查是哪里在排污水", "建议先清一清淤泥"]),
        new(
            "environment",
            Setting.InTown,
            "小公园里没有凳子，老人没处坐",
            ["希望添几张带靠背的凳子", "建议再装一个公共厕所"]
        ),
        new("environment", Setting.InTown, "夜里工地的声音很吵", ["希望管一管夜间施工", "建议施工前先贴个通知"]),
        new(
            "assistance",
            Setting.Everywhere,
            "有的困难家庭够条件却不知道去哪里申请",
            ["希望工作人员主动上门", "建议把申请办法写得明白些"]
        ),
        new(
            "assistance",
            Setting.Everywhere,
            "低保审批的时间太长",
            ["希望能快一点批下来", "建议每一步都发个短信告诉人"]
        ),
        new(
            "assistance",
            Setting.Everywhere,
            "大病自己花的钱还是太多",
            ["希望再提高一点报销", "建议对长期吃药的人多帮一把"]
        ),
        new("assistance", Setting.Anywhere, "残疾人出门不方便", ["希望把坡道修起来", "建议帮着换一辆轮椅"]),
        new("infant", Setting.Anywhere, "没有一家托育园", ["希望就近办一所", "建议在社区里办小一点的托育点"]),
        new(
            "infant",
            Setting.Anywhere,
            "托育园收费太高，一般家庭送不起",
            ["希望多一些普惠托位", "建议给双职工家庭一点补贴"]
        ),
        new(
            "infant",
            Setting.Anywhere,
            "托育园下午四点就要接，上班的人赶不上",
            ["希望能晚接一个小时", "建议周六也开门"]
        ),
        new("health", Setting.InTheCountry, "村卫生室常常没有医生", ["希望固定有医生坐诊", "建议把坐诊时间贴在门口"]),
        new("health", Setting.Anywhere, "慢性病的药经常拿不到", ["希望药配齐一点", "建议一次多开一个月的药"]),
        new("health", Setting.Everywhere, "大医院挂号排队太久", ["希望老人有人工窗口", "建议专家多下来几次"]),
        new("health", Setting.Everywhere, "体检做完了没人讲解结果", ["希望有医生说说结果", "建议体检报告的字印大一点"]),
        new("education", Setting.InTheCountry, "孩子上小学要走很远", ["希望开通校车", "建议把附近的学校扩建一下"]),
        new("education", Setting.InTown, "一个班五十多个孩子", ["希望分成小班", "建议多招一些老师"]),
        new("education", Setting.InTown, "学校午餐送来时已经凉了", ["希望学校自己办食堂", "建议让家长定期去尝一尝"]),
        new(
            "employment",
            Setting.Everywhere,
            "四五十岁的人很难找到工作",
            ["希望多组织适合这个年纪的招聘会", "建议开些上手快的培训"]
        ),
        new(
            "employment",
            Setting.Everywhere,
            "干零工有时候要不到工钱",
            ["希望有人帮着讨薪", "建议零工驿站给签个简单的合同"]
        ),
        new(
            "employment",
            Setting.Everywhere,
            "免费培训的内容和招工的对不上",
            ["希望按厂里的需要来教", "建议培训完了就介绍工作"]
        ),
        new(
            "employment",
            Setting.InTheCountry,
            "年轻人都到外地打工去了",
            ["希望多引进几家企业", "建议支持年轻人回来创业"]
        ),
        new("food", Setting.Anywhere, "菜市场地面又湿又滑", ["希望早点改造", "建议每天收市以后冲洗干净"]),
        new("food", Setting.Anywhere, "小摊上的熟食没遮没盖", ["希望查得严一点", "建议给摊主统一配防尘罩"]),
        new("food", Setting.Anywhere, "快检的结果没有公布", ["希望每天贴出来让大家看", "建议检出问题的摊位也写上"]),
        new("food", Setting.Everywhere, "网上订的外卖不知道干不干净", ["希望后厨都能看得见", "建议把检查结果放到网上"]),
    ];

    public static IReadOnlyList<string> PlacesInTown { get; } =
    ["我们小区附近", "家门口这一片", "我们街道", "我住的这边", "我们这条街", "我们社区"];

    public static IReadOnlyList<string> PlacesInTheCountry { get; } =
    ["我们村", "村里", "我们镇上", "我们这一带", "山里头", "我们乡下"];

    public static IReadOnlyList<string> Openings { get; } =
    ["", "", "", "总的来说不错，就是", "这两年变化不小，不过", "说句实话，", "提一点意见：", "别的都好，只是"];

    public static IReadOnlyList<string> Closings { get; } =
    ["", "", "", "", "谢谢！", "辛苦大家了。", "盼着早点办好。"];

    public static IReadOnlyList<string> Complaints { get; } =
    ["", "反映过几次也没有回音。", "说了好多年还是老样子。", "每次都说在研究，一直没有结果。", "希望能当回事来办。"];

    public static IReadOnlyList<string> Praise { get; } =
    [
        "街上的警务站建得好，晚上出门放心多了",
        "校门口现在有人护学，接送孩子安心",
        "助餐点的饭菜热乎，老人不用自己做饭了",
        "路修好了，出门方便多了",
        "公交改线以后，去医院不用转车",
        "河水清了，散步的人也多了",
        "口袋公园建得好，老人孩子都有去处",
        "免费体检很好，医生也有耐心",
        "孩子在学校吃上了热饭",
        "菜市场改造以后干净亮堂",
        "零工驿站帮我找到了活",
        "低保的钱每个月都按时到账",
        "家里的卫生间装上了扶手，老人洗澡不怕摔",
        "托育园离家近，收费也能接受",
        "村卫生室重新修过，看个感冒不用跑远路",
        "停车位多了，晚上回家不用转圈",
        "学校扩建以后，孩子不用挤大班了",
        "免费培训学到了手艺",
        "买菜之前可以先看看检测结果，放心",
        "办事窗口的态度好多了",
    ];

    public static IReadOnlyList<string> Thanks { get; } =
    ["。", "，希望一直办下去。", "，点赞！", "，谢谢政府。", "，别的地方也应该学一学。"];

    public static IReadOnlyList<string> GoodWords { get; } =
    ["方便", "干净", "安心", "变美了", "越来越好", "热闹", "舒心", "路好走了", "进步", "踏实", "便民", "有温度"];

    public static IReadOnlyList<string> MiddlingWords { get; } =
    ["还行", "一般", "慢慢变好", "差不多", "平稳", "有一点变化", "还可以"];

    public static IReadOnlyList<string> BadWords { get; } = ["没变化", "老样子", "失望", "不明显", "盼着", "冷清"];
}
