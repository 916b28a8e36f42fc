namespace SurveyPlatform.Web.Api;

/// <summary>One entry of the catalogue of problems.</summary>
/// <param name="Slug">The last part of the problem's type.</param>
/// <param name="Status">The HTTP status it is answered with.</param>
/// <param name="Title">The same for every occurrence.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title)
{
    /// <summary>What every type of the catalogue begins with.</summary>
    public const string Prefix = "/problems/";

    public static readonly ProblemKind UnknownWave = new("unknown-wave", 404, "Unknown wave");
    public static readonly ProblemKind UnknownSurvey = new("unknown-survey", 404, "Unknown survey");
    public static readonly ProblemKind UnknownQuestionnaire = new(
        "unknown-questionnaire",
        404,
        "Unknown questionnaire"
    );
    public static readonly ProblemKind UnknownVersion = new("unknown-version", 404, "Unknown version");
    public static readonly ProblemKind UnknownAreas = new("unknown-areas", 404, "Unknown area tree");
    public static readonly ProblemKind WaveNotOpen = new("wave-not-open", 409, "Wave not open");
    public static readonly ProblemKind ResponseIdTaken = new("response-id-taken", 409, "Response id taken");
    public static readonly ProblemKind ResponseWithdrawn = new("response-withdrawn", 410, "Response withdrawn");
    public static readonly ProblemKind AnswersUnfit = new("answers-unfit", 422, "Answers unfit");
    public static readonly ProblemKind QuestionnaireUnfit = new("questionnaire-unfit", 422, "Questionnaire unfit");
    public static readonly ProblemKind QuotaFull = new("quota-full", 409, "Quota full");
    public static readonly ProblemKind SlipMissing = new("slip-missing", 403, "Slip missing");
    public static readonly ProblemKind SlipUnknown = new("slip-unknown", 403, "Slip unknown");
    public static readonly ProblemKind SlipUsed = new("slip-used", 409, "Slip used");
    public static readonly ProblemKind SlipVoid = new("slip-void", 409, "Slip void");
    public static readonly ProblemKind AssistanceUnfit = new("assistance-unfit", 422, "Mode or helper unfit");
    public static readonly ProblemKind UnknownHelper = new("unknown-helper", 404, "Unknown helper");
    public static readonly ProblemKind UnknownPlace = new("unknown-place", 422, "Unknown place");
    public static readonly ProblemKind IntakeFull = new("intake-full", 503, "Intake full");
    public static readonly ProblemKind TooManyCalls = new("too-many-calls", 429, "Too many calls");
    public static readonly ProblemKind StoreAway = new("store-away", 503, "Database away");
    public static readonly ProblemKind IdTaken = new("id-taken", 409, "Id taken");
    public static readonly ProblemKind AreasTaken = new("areas-taken", 409, "Area code taken");
    public static readonly ProblemKind SlugTaken = new("slug-taken", 409, "Address taken");
    public static readonly ProblemKind DraftStale = new("draft-stale", 409, "Draft stale");
    public static readonly ProblemKind UnknownBreakdown = new("unknown-breakdown", 422, "Unknown breakdown");
    public static readonly ProblemKind ParameterUnreadable = new("parameter-unreadable", 400, "Parameter unreadable");
    public static readonly ProblemKind KeyMissing = new("key-missing", 401, "Key missing or not valid");
    public static readonly ProblemKind ScopeMissing = new("scope-missing", 403, "Scope missing");
    public static readonly ProblemKind UnknownAddress = new("unknown-address", 404, "Unknown address");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "Method not allowed");
    public static readonly ProblemKind MediaTypeUnsupported = new(
        "media-type-unsupported",
        415,
        "Media type unsupported"
    );
    public static readonly ProblemKind BodyUnreadable = new("body-unreadable", 400, "Body unreadable");
    public static readonly ProblemKind BodyTooLarge = new("body-too-large", 413, "Body too large");
    public static readonly ProblemKind RequestUnfit = new("request-unfit", 400, "Request unfit");
    public static readonly ProblemKind NotScorable = new("not-scorable", 422, "Not scorable");

    /// <summary>What no route answers, but the server before any is reached: an address or a verb that is none of ours.</summary>
    public static IReadOnlyList<ProblemKind> BeforeRoutes { get; } = [UnknownAddress, MethodNotAllowed];

    /// <summary>What is answered by a status alone, wherever it comes from.</summary>
    public static IReadOnlyList<ProblemKind> ByStatus { get; } =
    [KeyMissing, ScopeMissing, UnknownAddress, MethodNotAllowed, BodyTooLarge, MediaTypeUnsupported];

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        UnknownWave,
        UnknownSurvey,
        UnknownQuestionnaire,
        UnknownVersion,
        UnknownAreas,
        WaveNotOpen,
        ResponseIdTaken,
        ResponseWithdrawn,
        AnswersUnfit,
        QuestionnaireUnfit,
        QuotaFull,
        SlipMissing,
        SlipUnknown,
        SlipUsed,
        SlipVoid,
        AssistanceUnfit,
        UnknownHelper,
        UnknownPlace,
        IntakeFull,
        TooManyCalls,
        StoreAway,
        IdTaken,
        AreasTaken,
        SlugTaken,
        DraftStale,
        BodyUnreadable,
        BodyTooLarge,
        RequestUnfit,
        NotScorable,
        UnknownBreakdown,
        ParameterUnreadable,
        KeyMissing,
        ScopeMissing,
        UnknownAddress,
        MethodNotAllowed,
        MediaTypeUnsupported,
    ];

    public string Type => Prefix + Slug;
}
