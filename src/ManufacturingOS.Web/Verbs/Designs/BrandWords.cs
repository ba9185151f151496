namespace ManufacturingOS.Web.Verbs.Designs;

/// <summary>
/// Marks that are printed without a licence most often. Lower case, no accents, one or two words. Words of everyday language that are
/// also brands (apple, target, gap, visa) are left out: they would hold honest work.
/// </summary>
internal static class BrandWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Sport and fashion
        "adidas", "nike", "puma", "reebok", "asics", "lacoste", "balenciaga", "burberry", "chanel", "dior", "fendi", "givenchy",
        "gucci", "hermes", "louis vuitton", "moncler", "prada", "versace", "levis", "ralph lauren", "tommy hilfiger", "calvin klein",
        "north face", "patagonia", "carhartt", "stussy",

        // Film, comics, toys, games
        "disney", "pixar", "marvel", "avengers", "spiderman", "spider man", "batman", "superman", "star wars", "mandalorian", "harry potter",
        "hogwarts", "hello kitty", "sanrio", "pokemon", "pikachu", "nintendo", "super mario", "zelda", "minecraft", "roblox", "fortnite",
        "playstation", "xbox", "barbie", "lego", "hot wheels", "peppa pig", "paw patrol", "spongebob", "simpsons", "naruto",
        "dragonball", "dragon ball", "studio ghibli", "totoro", "mickey mouse", "winnie pooh", "looney tunes",

        // Music
        "beatles", "metallica", "rolling stones", "taylor swift", "bts", "blackpink", "grateful dead", "beyonce", "rihanna",

        // Sport leagues and clubs
        "nfl", "nba", "mlb", "nhl", "fifa", "uefa", "olympics", "real madrid", "fc barcelona", "bayern munchen", "manchester united",
        "chelsea fc", "juventus", "ferrari", "formula 1",

        // Food, drink, technology, vehicles
        "coca cola", "cocacola", "pepsi", "red bull", "redbull", "starbucks", "mcdonalds", "heineken", "guinness", "jack daniels", "nutella",
        "google", "microsoft", "facebook", "instagram", "tiktok", "youtube", "netflix", "spotify", "harley davidson", "bmw", "mercedes",
        "porsche", "lamborghini", "jeep", "tesla",
    ];
}
