package dev.cordon.service;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** A package of the foundation imports only from those above it in the table of service/DESIGN.md, and none knows an API. */
class ServicePackagesTest {

    @Test
    void theTableHolds() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.cordon.service");
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.cordon.service..")
                .layer("directory")
                .definedBy("dev.cordon.service.directory")
                .layer("http")
                .definedBy("dev.cordon.service.http")
                .layer("store")
                .definedBy("dev.cordon.service.store")
                .layer("metrics")
                .definedBy("dev.cordon.service.metrics")
                .layer("auth")
                .definedBy("dev.cordon.service.auth")
                .layer("enforce")
                .definedBy("dev.cordon.service.enforce")
                .whereLayer("directory")
                .mayNotAccessAnyLayer()
                .whereLayer("http")
                .mayOnlyAccessLayers("directory")
                .whereLayer("store")
                .mayOnlyAccessLayers("directory", "http")
                .whereLayer("metrics")
                .mayOnlyAccessLayers("http")
                .whereLayer("auth")
                .mayOnlyAccessLayers("directory", "http", "store")
                .whereLayer("enforce")
                .mayOnlyAccessLayers("directory", "http", "store", "metrics")
                .check(classes);
    }
}
