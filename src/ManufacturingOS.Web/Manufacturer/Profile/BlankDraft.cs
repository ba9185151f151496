using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Manufacturers;

namespace ManufacturingOS.Web.ManufacturerPages.Profile;

/// <summary>The price of one blank while it is typed.</summary>
public sealed class BlankDraft
{
    public required string Slug { get; init; }

    public List<BlankStepDraft> Steps { get; } = [];

    public decimal ColourUpcharge { get; set; }

    /// <summary>One for each size class that the blank comes in: 2 = 2XL …</summary>
    public List<SizeDraft> Sizes { get; } = [];

    public static BlankDraft Of(string slug, BlankRate? rate)
    {
        var draft = new BlankDraft { Slug = slug, ColourUpcharge = rate?.ColourUpcharge.Amount ?? 0 };
        draft.Steps.AddRange(rate is null ? [new BlankStepDraft { From = 1 }] : rate.Ladder.Select(s => new BlankStepDraft { From = s.From, Price = s.Price }));
        draft.Sizes.AddRange(
            from size in Catalogue.Find(slug)?.Sizes ?? []
            where size.Upcharge > 0
            group size.Code by size.Upcharge into sizes
            orderby sizes.Key
            select new SizeDraft { Class = sizes.Key, Size = sizes.First(), Upcharge = rate?.SizeUpcharges.TryGetValue(sizes.Key, out Money known) == true ? known.Amount : 0 }
        );
        return draft;
    }

    public void AddStep() => Steps.Add(new BlankStepDraft { From = Steps.Count == 0 ? 1 : Steps[^1].From * 2, Price = Steps.Count == 0 ? 0 : Steps[^1].Price });

    public BlankRate ToRate(Currency currency) =>
        new(
            Slug,
            [.. Steps.Select(s => new BlankStep(s.From, s.Price))],
            Drafts.Amount(ColourUpcharge, currency),
            Sizes.ToDictionary(s => s.Class, s => Drafts.Amount(s.Upcharge, currency))
        );
}

/// <summary>What a blank costs from so many pieces.</summary>
public sealed class BlankStepDraft
{
    public int From { get; set; }

    public decimal Price { get; set; }
}

/// <summary>What a large size costs on top.</summary>
public sealed class SizeDraft
{
    public required int Class { get; init; }

    /// <summary>Code of the first size of the class.</summary>
    public required string Size { get; init; }

    public decimal Upcharge { get; set; }
}
