namespace ManufacturingOS.Web.Localization;

// Each class names a pair of resource files of the same name beside it.

/// <summary>Header, navigation, footer, error pages.</summary>
public sealed class FrameText;

/// <summary>Names of the trade: blanks, colours, placements, methods, states, countries.</summary>
public sealed class TradeText;

/// <summary>One sentence per code of a price line.</summary>
public sealed class PriceText;

/// <summary>One sentence per code of a planning reason.</summary>
public sealed class ReasonText;

/// <summary>One sentence per code of a refusal, of every part of the house.</summary>
public sealed class RefusalText;

/// <summary>One sentence per code of a timeline entry.</summary>
public sealed class TimelineText;

/// <summary>One sentence per code of a finding on artwork.</summary>
public sealed class FindingText;

public sealed class MailText;

public sealed class AccountText;

public sealed class PublicText;

/// <summary>The frame of the API reference; what it says of the calls comes from the API document.</summary>
public sealed class DeveloperText;

public sealed class MerchantText;

public sealed class ManufacturerText;

public sealed class AdminText;
