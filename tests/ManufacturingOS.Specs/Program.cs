using ManufacturingOS.Infrastructure.Imaging;

// The test runner does not come this way; the tests of the image engine start this assembly as its worker.
_ = ImageWorker.TryRun(args);
