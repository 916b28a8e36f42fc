using SurveyPlatform.Scoring.Verdicts;

namespace SurveyPlatform.Scoring.Tests.Verdicts;

public sealed class VerdictRulesTests
{
    private static readonly VerdictRules Half = SatisfactionBallot.Rules(
        Fraction.Half,
        Comparison.MoreThan,
        BallotBase.Members
    );

    private static readonly VerdictRules Strict = new(
        ["满意", "基本满意", "不满意", "弃权"],
        ["满意", "基本满意", "不满意"],
        [
            new GradeRule(
                "优秀",
                [
                    new VerdictCondition(["满意"], BallotBase.Members, Comparison.AtLeast, Fraction.TwoThirds),
                    new VerdictCondition(["不满意"], BallotBase.Members, Comparison.LessThan, Fraction.Of(1, 10)),
                ]
            ),
            new GradeRule(
                "合格",
                [
                    new VerdictCondition(
                        ["满意", "基本满意"],
                        BallotBase.ValidBallots,
                        Comparison.MoreThan,
                        Fraction.Half
                    ),
                ]
            ),
        ],
        "不合格",
        [new VetoRule("事故", "不合格"), new VetoRule("逾期", "合格")]
    );

    [Test]
    public void Judge_MoreThanHalf_PrintsItsArithmetic()
    {
        // 52/101 = 51.485…%.
        var verdict = Half.Judge(Satisfied(52, basic: 30, dissatisfied: 10, members: 101));

        Assert.Multiple(() =>
        {
            Assert.That(verdict.Grade, Is.EqualTo("satisfied"));
            Assert.That(verdict.Describe(), Is.EqualTo("satisfied: satisfied 52 / members 101 = 51.5% > 1/2 → holds"));
            Assert.That(verdict.Shares[1].Value, Is.EqualTo(82 / 101.0));
        });
    }

    [Test]
    public void Judge_NothingReached_PrintsEveryStepToTheLastGrade()
    {
        var verdict = Half.Judge(Satisfied(3, basic: 2, dissatisfied: 5, members: 10));

        Assert.Multiple(() =>
        {
            Assert.That(verdict.Grade, Is.EqualTo("dissatisfied"));
            Assert.That(
                verdict.Describe().Split('\n'),
                Is.EqualTo(
                    new[]
                    {
                        "satisfied: satisfied 3 / members 10 = 30.0% > 1/2 → does not hold",
                        "basically_satisfied: satisfied + basic 5 / members 10 = 50.0% > 1/2 → does not hold (tie)",
                        "dissatisfied: otherwise",
                    }
                )
            );
            Assert.That(verdict.Steps[1], Is.TypeOf<VerdictStep.Tested>().With.Property("IsTie").True);
        });
    }

    [TestCase(Comparison.MoreThan, "basically_satisfied")]
    [TestCase(Comparison.AtLeast, "satisfied")]
    public void Judge_ExactlyTwoThirds_FallsWhereTheComparisonSays(Comparison comparison, string grade)
    {
        var rules = SatisfactionBallot.Rules(Fraction.TwoThirds, comparison, BallotBase.Members);

        Assert.That(rules.Judge(Satisfied(20, basic: 5, dissatisfied: 5, members: 30)).Grade, Is.EqualTo(grade));
    }

    [TestCase(BallotBase.Members, "dissatisfied")]
    [TestCase(BallotBase.Present, "basically_satisfied")]
    [TestCase(BallotBase.ValidBallots, "satisfied")]
    public void Judge_SameVotesOfAnotherBase_GiveAnotherGrade(BallotBase of, string grade)
    {
        // 10 and 3 of 30 members, of 25 present, of 18 valid ballots; 4 abstained, 2 were spoilt.
        var tally = Satisfied(10, basic: 3, dissatisfied: 5, members: 30) with
        {
            Present = 25,
            Spoilt = 2,
        };
        tally = tally with { Votes = new Dictionary<string, int>(tally.Votes) { ["abstain"] = 4 } };

        Assert.That(
            SatisfactionBallot.Rules(Fraction.Half, Comparison.MoreThan, of).Judge(tally).Grade,
            Is.EqualTo(grade)
        );
    }

    [TestCase(20, 2, "优秀")]
    [TestCase(20, 3, "合格")]
    [TestCase(19, 0, "合格")]
    public void Judge_GradeOfTwoConditions_NeedsBoth(int satisfied, int dissatisfied, string grade) =>
        // 20 of 30 is exactly two thirds and reaches; 3 of 30 is exactly a tenth and no less than it.
        Assert.That(Strict.Judge(Chinese(satisfied, 5, dissatisfied)).Grade, Is.EqualTo(grade));

    [Test]
    public void Judge_VetoItems_LeaveTheWorstGradeOfThem()
    {
        var late = Strict.Judge(Chinese(25, 2, 0) with { Vetoes = ["逾期"] });
        var both = Strict.Judge(Chinese(25, 2, 0) with { Vetoes = ["逾期", "事故"] });
        var needless = Strict.Judge(Chinese(1, 2, 20) with { Vetoes = ["逾期"] });

        Assert.Multiple(() =>
        {
            Assert.That(late.Grade, Is.EqualTo("合格"));
            Assert.That(late.Steps[^1], Is.EqualTo(new VerdictStep.Vetoed("逾期", "优秀", "合格")));
            Assert.That(late.Steps[^1].Describe(), Is.EqualTo("合格: veto 逾期, not 优秀"));
            Assert.That(both.Grade, Is.EqualTo("不合格"));
            Assert.That(needless.Grade, Is.EqualTo("不合格"));
            Assert.That(needless.Steps, Has.None.TypeOf<VerdictStep.Vetoed>());
        });
    }

    [TestCase(1, 8, "12.5%")]
    [TestCase(1, 2000, "0.1%")]
    [TestCase(1, 2001, "0.0%")]
    [TestCase(2, 3, "66.7%")]
    public void Describe_Percentage_IsRoundedHalfUp(int votes, int members, string expected) =>
        Assert.That(
            new VoteShare(["a"], votes, BallotBase.Members, members).Describe(),
            Does.EndWith(" = " + expected)
        );

    [Test]
    public void Judge_CountThatCannotBe_NamesIt()
    {
        var tally = Satisfied(5, basic: 0, dissatisfied: 0, members: 10);
        Assert.Multiple(() =>
        {
            Assert.That(() => Half.Judge(tally with { Members = -1 }), Refusal.With("BAD_COUNT", "members"));
            Assert.That(() => Half.Judge(tally with { Spoilt = -1 }), Refusal.With("BAD_COUNT", "spoilt"));
            Assert.That(() => Half.Judge(tally with { Members = 4 }), Refusal.With("BAD_COUNT", "votes"));
            Assert.That(() => Half.Judge(tally with { Present = 4 }), Refusal.With("BAD_COUNT", "votes"));
            Assert.That(() => Half.Judge(tally with { Present = 11 }), Refusal.With("BAD_COUNT", "present"));
            Assert.That(() => Half.Judge(tally with { Spoilt = 6 }), Refusal.With("BAD_COUNT", "votes"));
            Assert.That(() => Half.Judge(Satisfied(5, basic: -1, 0, 10)), Refusal.With("BAD_COUNT", "basic"));
            Assert.That(
                () => Half.Judge(tally with { Votes = new Dictionary<string, int> { ["yes"] = 1 } }),
                Refusal.With("UNKNOWN_CODE", "yes")
            );
            Assert.That(() => Half.Judge(tally with { Vetoes = ["fire"] }), Refusal.With("UNKNOWN_CODE", "fire"));
        });
    }

    [Test]
    public void Judge_NobodyInTheBase_IsRefused()
    {
        var nobody = Satisfied(0, basic: 0, dissatisfied: 0, members: 10);
        VerdictRules Of(BallotBase of) => SatisfactionBallot.Rules(Fraction.Half, Comparison.MoreThan, of);

        Assert.Multiple(() =>
        {
            Assert.That(
                () => Of(BallotBase.ValidBallots).Judge(nobody),
                Refusal.With("ZERO_DENOMINATOR", "ValidBallots")
            );
            Assert.That(() => Half.Judge(nobody with { Members = 0 }), Refusal.With("ZERO_DENOMINATOR", "Members"));
            Assert.That(() => Of(BallotBase.Present).Judge(nobody), Refusal.With("BAD_COUNT", "present"));
        });
    }

    [Test]
    public void New_RulesThatContradictThemselves_AreRefused()
    {
        GradeRule Good(params string[] votes) =>
            new("good", [new VerdictCondition(votes, BallotBase.Members, Comparison.MoreThan, Fraction.Half)]);
        VerdictRules Rules(string[] valid, GradeRule grade, string otherwise, params VetoRule[] vetoes) =>
            new(["yes", "no"], valid, [grade], otherwise, vetoes);

        Assert.Multiple(() =>
        {
            Assert.That(() => Rules(["yes"], Good("yes"), "bad", new VetoRule("x", "bad")), Throws.Nothing);
            Assert.That(() => Rules(["maybe"], Good("yes"), "bad"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], Good("maybe"), "bad"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], Good("yes", "yes"), "bad"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], Good(), "bad"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], new GradeRule("good", []), "bad"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], Good("yes"), "good"), Throws.ArgumentException);
            Assert.That(() => Rules(["yes"], Good("yes"), "bad", new VetoRule("x", "ugly")), Throws.ArgumentException);
        });
    }

    private static Tally Satisfied(int satisfied, int basic, int dissatisfied, int members) =>
        new()
        {
            Members = members,
            Votes = new Dictionary<string, int>
            {
                ["satisfied"] = satisfied,
                ["basic"] = basic,
                ["dissatisfied"] = dissatisfied,
            },
        };

    private static Tally Chinese(int satisfied, int basic, int dissatisfied) =>
        new()
        {
            Members = 30,
            Votes = new Dictionary<string, int>
            {
                ["满意"] = satisfied,
                ["基本满意"] = basic,
                ["不满意"] = dissatisfied,
            },
        };
}
