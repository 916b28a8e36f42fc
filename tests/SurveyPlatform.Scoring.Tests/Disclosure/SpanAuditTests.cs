using SurveyPlatform.Scoring.Disclosure;

namespace SurveyPlatform.Scoring.Tests.Disclosure;

public sealed class SpanAuditTests
{
    [Test]
    public void Hide_AGroupThatIsTheDifferenceOfTwo_HidesTheSmallerOfThem()
    {
        // Of 100 all, 30 rural ones are the 5 of group 1 and the 25 of group 2.
        int[][] combinations =
        [
            [0, 1, 3],
            [0, 2, 3],
            [0],
        ];
        Assert.That(HiddenOf(combinations, [100, 5, 25, 30], hidden: 1), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Hide_AGroupThatFollowsFromNothing_HidesNoMore()
    {
        // Somebody is in group 2 and not in 3, so that 3 less 2 is no group.
        int[][] combinations =
        [
            [0, 1, 3],
            [0, 2, 3],
            [0, 2],
            [0],
        ];
        Assert.That(HiddenOf(combinations, [100, 5, 25, 28], hidden: 1), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Hide_AGroupOfEnough_IsNotWhatMustBeKept()
    {
        int[][] combinations =
        [
            [0, 1, 3],
            [0, 2, 3],
            [0],
        ];
        Assert.That(HiddenOf(combinations, [100, 12, 25, 37], hidden: 1), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Hide_TwoOfFewTogether_AreGivenAwayAsOneIs()
    {
        // 3 is all of 2 and 5, and 4 is all of 1 and 3: 30 − 20 are the 10 of 1 and 2, though 3 is hidden and neither is known alone.
        int[][] combinations =
        [
            [0, 1, 4],
            [0, 2, 3, 4],
            [0, 3, 4, 5],
            [0],
        ];
        Assert.That(HiddenOf(combinations, [100, 5, 5, 25, 30, 20], 1, 2, 3), Is.EqualTo(new[] { 1, 2, 3, 5 }));
    }

    [Test]
    public void Hide_AGroupOfAll_HidesTheWholeWhereNothingElseIsLeft()
    {
        int[][] combinations =
        [
            [0, 1],
        ];
        Assert.That(HiddenOf(combinations, [5, 5], hidden: 1), Is.EqualTo(new[] { 0, 1 }));
    }

    private static int[] HiddenOf(int[][] combinations, int[] counts, params int[] hidden)
    {
        var relations = new GroupRelations(counts.Length);
        foreach (var combination in combinations)
        {
            relations.Add(combination);
        }

        bool[] isHidden = [.. counts.Select((_, group) => hidden.Contains(group))];
        new SpanAudit(relations.List(), counts, [.. counts.Select(_ => 12)]).Hide(isHidden);
        return [.. Enumerable.Range(0, counts.Length).Where(group => isHidden[group])];
    }
}
