namespace SurveyPlatform.Reporting.Tests.Samples;

/// <summary>Titles that somebody will enter one day, by accident or not.</summary>
internal static class HostileTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "=1+1",
        "=HYPERLINK(\"http://x\",\"点我\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "007",
        "1/2",
        "2026-03-01",
        "TRUE",
        "#N/A",
        "'单引号",
        "]]>",
        "<b>&amp;</b>",
        "&P&N&D",
        "{0}{1}",
        "😀👨‍👩‍👧民生🏠",
        "שלום مرحبا",
        " 两边空格 ",
    ];

    /// <summary>Texts that no cell can hold as they are, and what becomes of them.</summary>
    public static readonly IReadOnlyList<(string Text, string Kept)> Unfit =
    [
        ("开\u0000\u0001\u0008\u000b\u001f关", "开关"),
        ("半个\ud83d字", "半个\ufffd字"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("\ufffe\uffff空", "空"),
    ];

    /// <summary>Texts that look like the escapes of the file format, and how the file says that they are none.</summary>
    public static readonly IReadOnlyList<(string Text, string Escaped)> Escapes =
    [
        ("_x0041_", "_x005F_x0041_"),
        ("_xD83D__xDE00_", "_x005F_xD83D__x005F_xDE00_"),
    ];

    /// <summary>Longer than a cell of Excel may be.</summary>
    public static string Long => string.Concat(Enumerable.Repeat("民生实事", 10_000));
}
