using ManufacturingOS.Domain.Catalog;
using ManufacturingOS.Domain.Catalog.PrintMethods;
using ManufacturingOS.Domain.Common;
using ManufacturingOS.Domain.Designs;
using ManufacturingOS.Domain.Jobs;
using ManufacturingOS.Domain.Quotes;
using ManufacturingOS.Web.ManufacturerPages.Jobs;

namespace ManufacturingOS.Web.Api;

/// <summary>A job ticket: what the sheet says, as data.</summary>
/// <param name="ShipTo">Known from the acceptance on; before, only the country.</param>
/// <param name="Page">The sheet for people who are signed in.</param>
internal sealed record JobTicketResource(
    Id<Job> Job,
    string Number,
    string Title,
    int Pieces,
    DateOnly DueOn,
    IReadOnlyList<PrintMethod> Methods,
    IReadOnlyList<TicketLineResource> Lines,
    string Country,
    Address? ShipTo,
    string Page
)
{
    public static JobTicketResource Of(JobView view) =>
        new(
            view.Job.Id,
            view.Job.Number,
            view.Job.Title,
            view.Job.Pieces,
            view.Job.DueOn,
            view.Methods,
            [.. view.Lines.Select(l => TicketLineResource.Of(l, view))],
            view.Country,
            view.ShipTo,
            $"/manufacturer/jobs/{view.Job.Id}/ticket"
        );
}

internal sealed record TicketLineResource(int Line, Id<Blank> Blank, string Slug, int Pieces, IReadOnlyList<VariantQuantity> Variants, IReadOnlyList<TicketPrintResource> Prints)
{
    public static TicketLineResource Of(JobLine line, JobView view) =>
        new(line.Number, line.Blank.Id, line.Blank.Slug, line.Pieces, line.Variants, [.. line.Decorations.Select(d => TicketPrintResource.Of(d, view))]);
}

/// <summary>Millimetres from the top left corner of the print area.</summary>
internal sealed record TicketPrintResource(
    string Placement,
    PrintMethod Method,
    decimal XMm,
    decimal YMm,
    decimal WidthMm,
    decimal HeightMm,
    int? Colours,
    Id<Design> Design,
    string? FileName,
    string FileUrl
)
{
    public static TicketPrintResource Of(Decoration d, JobView view) =>
        new(
            d.Placement,
            d.Method,
            d.X.Millimetres,
            d.Y.Millimetres,
            d.Width.Millimetres,
            d.Height.Millimetres,
            d.Colours,
            d.Design,
            view.Designs.GetValueOrDefault(d.Design)?.FileName,
            $"/v1/jobs/{view.Job.Id}/files/{d.Design}"
        );
}
