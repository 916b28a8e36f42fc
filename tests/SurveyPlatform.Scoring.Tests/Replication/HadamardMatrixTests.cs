using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class HadamardMatrixTests
{
    [Test]
    public void OfAtLeast_AnyOrder_HasOrthogonalAndBalancedColumns([Range(1, 120)] int order)
    {
        var matrix = HadamardMatrix.OfAtLeast(order);

        Assert.That(matrix.Order, Is.GreaterThanOrEqualTo(order));
        for (var left = 0; left < matrix.Order; left++)
        {
            for (var right = 0; right <= left; right++)
            {
                var product = 0;
                for (var row = 0; row < matrix.Order; row++)
                {
                    product += matrix[row, left] * matrix[row, right];
                }

                Assert.That(product, Is.EqualTo(left == right ? matrix.Order : 0));
            }

            Assert.That(matrix[left, 0], Is.EqualTo(1));
        }
    }

    // 4 is Sylvester's, 12 and 20 are Paley's first, 28 and 36 his second, 40 doubles 20; 92 took until 1962 and is passed over.
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 4)]
    [TestCase(9, 12)]
    [TestCase(17, 20)]
    [TestCase(25, 28)]
    [TestCase(33, 36)]
    [TestCase(37, 40)]
    [TestCase(89, 96)]
    public void OfAtLeast_OrderAsked_IsTheNextThatIsKnown(int asked, int order) =>
        Assert.That(HadamardMatrix.OfAtLeast(asked).Order, Is.EqualTo(order));

    [Test]
    public void OfAtLeast_NoOrder_IsRefused() =>
        Assert.That(() => HadamardMatrix.OfAtLeast(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
