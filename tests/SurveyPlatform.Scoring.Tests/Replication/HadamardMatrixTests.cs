using SurveyPlatform.Scoring.Replication;

namespace SurveyPlatform.Scoring.Tests.Replication;

public sealed class HadamardMatrixTests
{
    [Test]
    public void OfAtLeast_AnyOrder_HasOrthogonalAndBalancedColumns()
    {
        for (var order = 1; order <= 120; order++)
        {
            var matrix = HadamardMatrix.OfAtLeast(order);
            var columns = Enumerable.Range(0, matrix.Order).ToArray();
            int Product(int left, int right) => columns.Sum(row => matrix[row, left] * matrix[row, right]);

            var lengths = columns.Select(column => Product(column, column));
            var products = columns.SelectMany(left =>
                columns.Where(right => right < left).Select(right => Product(left, right))
            );

            Assert.That(matrix.Order, Is.GreaterThanOrEqualTo(order));
            Assert.That(lengths.All(length => length == matrix.Order), $"columns of {order}");
            Assert.That(products.All(product => product == 0), $"columns of {order}");
            Assert.That(columns.All(row => matrix[row, 0] == 1), $"first column of {order}");
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
