using SurveyPlatform.Model.Frames;
using SurveyPlatform.Model.Questionnaires.Items;
using SurveyPlatform.Reporting.Tests.Samples;

namespace SurveyPlatform.Reporting.Tests.Sheets;

public sealed class AnswerSheetTests
{
    private const string Sheet = "各题分布";

    [Test]
    public void Write_EveryField_HasEveryAnswerInItsOrderThenItsCounts()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source);

        foreach (var distribution in source.Scores.Distributions)
        {
            var valid = distribution.Categories.Where(share => share.Category.State == CellState.Valid).ToList();
            var row =
                file.RowOf(Sheet, distribution.Field.Code) + (distribution.Field.Item is MultipleChoiceItem ? 2 : 1);
            for (var i = 0; i < valid.Count; i++)
            {
                Assert.That(
                    file.Row(Sheet, row + i),
                    Is.EqualTo([valid[i].Count!.Value, valid[i].ShareOfValid!.Value, valid[i].ShareOfAsked!.Value]),
                    distribution.Field.Code
                );
            }

            var cells = distribution.Cells!;
            Assert.Multiple(() =>
            {
                Assert.That(Count("有效回答"), Is.EqualTo(cells.Valid));
                Assert.That(Count("未答"), Is.EqualTo(cells.Missing));
                Assert.That(Count("被问合计"), Is.EqualTo(cells.Asked));
                Assert.That(Count("未出示"), Is.EqualTo(cells.NotShown));
            });

            double Count(string label) => file.Row(Sheet, file.RowOf(Sheet, label, column: 2, from: row)).Single();
        }
    }

    [Test]
    public void Write_Rating_HasItsAnswersThenWhatWasNoAnswerThenItsFigures()
    {
        var source = SmallWave.Source("题目");
        using var file = new WorkbookFile(source);
        var rating = source.Scores.Ratings[0].Overall;
        var first = file.RowOf(Sheet, "非常满意", column: 2);
        var labels = Enumerable.Range(first, 13).Select(row => file[Sheet].Cell(row, 2).GetString());

        Assert.Multiple(() =>
        {
            Assert.That(
                labels,
                Is.EqualTo([
                    "非常满意",
                    "满意",
                    "一般",
                    "不满意",
                    "非常不满意",
                    "有效回答",
                    "不了解",
                    "未答",
                    "被问合计",
                    "未出示",
                    "得分（百分制）",
                    "满意率",
                    "知晓率",
                ])
            );
            Assert.That(file.Row(Sheet, first), Is.EqualTo([190, 190 / 391.7, 190 / 413.9]));
            Assert.That(file.Row(Sheet, first + 6), Is.EqualTo([22, 22 / 413.9]), "no share of the valid");
            Assert.That(
                file.Row(Sheet, first + 10),
                Is.EqualTo([
                    rating.Score.Base,
                    rating.Score.Value!.Value,
                    rating.Score.StandardError!.Value,
                    rating.Score.Low!.Value,
                    rating.Score.High!.Value,
                ])
            );
        });
    }

    [Test]
    public void Write_NonAnswersThatNobodyOffered_StillStandApart()
    {
        // The matrix counts 7 不适用 and 5 拒答, which its scale does not offer.
        using var file = new WorkbookFile(SmallWave.Source());
        var matrix = file.RowOf(Sheet, "q2.clean");

        Assert.Multiple(() =>
        {
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "不适用", column: 2, from: matrix)), Is.EqualTo([7.0]));
            Assert.That(file.Row(Sheet, file.RowOf(Sheet, "拒答", column: 2, from: matrix)), Is.EqualTo([5.0]));
        });
    }

    [Test]
    public void Write_MultipleChoice_SaysThatItsBaseIsRespondents()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var field = file.RowOf(Sheet, "q4");

        Assert.That(file[Sheet].Cell(field + 1, 1).GetString(), Does.StartWith("多选题：比重以受访者为基数"));
    }

    [Test]
    public void Write_Number_HasMeanLeastMedianMostInItsUnit()
    {
        var source = SmallWave.Source();
        using var file = new WorkbookFile(source);
        var row = file.RowOf(Sheet, "平均数（口人）", column: 2);
        var numbers = source.Scores.Distributions.Single(distribution => distribution.Numbers is not null).Numbers!;

        Assert.Multiple(() =>
        {
            Assert.That(file.Row(Sheet, row)[0], Is.EqualTo(numbers.Mean.Value));
            Assert.That(
                Enumerable.Range(row + 1, 3).Select(next => file.Row(Sheet, next)[0]),
                Is.EqualTo([numbers.Least, numbers.Median, numbers.Most])
            );
            Assert.That(file[Sheet].Cell(row + 3, 6).Style.NumberFormat.Format, Is.EqualTo("#,##0.0"));
            Assert.That(file[Sheet].Column(6).Width, Is.AtLeast("123,456,789,012.5".Length));
        });
    }

    [Test]
    public void Write_FreeText_SaysHowManyAnsweredAndNothingOfWhatTheySaid()
    {
        using var file = new WorkbookFile(SmallWave.Source());
        var field = file.RowOf(Sheet, "q7");

        Assert.That(file.Row(Sheet, field + 1), Is.EqualTo([118.0]));
    }
}
