System.Console.WriteLine("design");
