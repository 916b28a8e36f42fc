using SurveyPlatform.Model.Expressions;

namespace SurveyPlatform.Model.Tests.Expressions;

public sealed class ValueTests
{
    private static readonly Value[] AllDifferent =
    [
        Value.Missing,
        Value.Of(false),
        Value.Of(true),
        Value.Of(0.0),
        Value.Of(1.0),
        Value.Of(string.Empty),
        Value.Of("1"),
        Value.Of("a"),
        Value.Of("A"),
        Value.Of([]),
        Value.Of([Value.Missing]),
        Value.Of([Value.Of(1.0)]),
        Value.Of([Value.Of([Value.Of(1.0)])]),
        Value.Of([Value.Of(1.0), Value.Of("a")]),
        Value.Of([Value.Of("a"), Value.Of(1.0)]),
    ];

    [Test]
    public void Equals_ValuesOfDifferentKindOrContent_HoldsOnlyForEachItself() =>
        Assert.That(AllDifferent.Select(value => AllDifferent.Count(other => value == other)), Is.All.EqualTo(1));

    [Test]
    public void Equals_ListsMadeApart_IsByContent()
    {
        var one = Value.Of([Value.Of("满意"), Value.Of([Value.Of(2.5)])]);
        var other = Value.Of([Value.Of("满意"), Value.Of([Value.Of(2.5)])]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(other, Is.EqualTo(one));
            Assert.That(other.GetHashCode(), Is.EqualTo(one.GetHashCode()));
        }
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Of_NumberThatIsNotFinite_IsMissing(double number) =>
        Assert.That(Value.Of(number), Is.EqualTo(Value.Missing));

    [Test]
    public void Of_NegativeZero_IsZero() =>
        Assert.That(BitConverter.DoubleToInt64Bits(Value.Of(-0.0).Number!.Value), Is.Zero);

    [Test]
    public void Of_Null_IsTheCallersFault()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Value.Of((string)null!), Throws.ArgumentNullException);
            Assert.That(() => Value.Of((IReadOnlyList<Value>)null!), Throws.ArgumentNullException);
        }
    }

    [Test]
    public void Default_IsMissing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(default(Value), Is.EqualTo(Value.Missing));
            Assert.That(Value.Missing.IsMissing);
            Assert.That(Value.Missing.Kind, Is.EqualTo(ValueKinds.None));
        }
    }

    [Test]
    public void IsTrue_AnyValue_HoldsForTheBooleanTrueAlone() =>
        Assert.That(AllDifferent.Where(value => value.IsTrue), Is.EqualTo(new[] { Value.Of(true) }));

    [Test]
    public void Content_AnyValue_IsThereForItsOwnKindOnly() =>
        Assert.That(
            AllDifferent.Select(value =>
                (value.Boolean is null ? ValueKinds.None : ValueKinds.Boolean)
                | (value.Number is null ? ValueKinds.None : ValueKinds.Number)
                | (value.Text is null ? ValueKinds.None : ValueKinds.Text)
                | (value.List is null ? ValueKinds.None : ValueKinds.List)
            ),
            Is.EqualTo(AllDifferent.Select(value => value.Kind))
        );

    [Test]
    public void ToString_Value_IsAsWrittenInAnExpression()
    {
        var value = Value.Of([Value.Missing, Value.Of(true), Value.Of(-2.5), Value.Of("it's"), Value.Of([])]);

        Assert.That(value.ToString(), Is.EqualTo("[null, true, -2.5, 'it''s', []]"));
    }
}
