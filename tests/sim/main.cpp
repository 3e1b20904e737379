// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simrunner.h"

#include <QCoreApplication>
#include <QHashFunctions>
#include <QLoggingCategory>

#include <cstdio>

using namespace campanile::sim;

static int usage()
{
    fputs("sim [--seeds N] [--first K] [--steps S] [--jobs J] [--corpus FILE] [--plant NAME [--must-find]] [--verbose]\n"
          "    [--replay SEED] [--shrink SEED] [--plants BUDGET]\n", stderr);
    return 2;
}

/** Runs histories from seeds (sync protocol section 5). Exit code 1 when an invariant was broken. */
int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // the order of a hash must not differ between two runs of a seed
    QCoreApplication app(argc, argv);
    RunOptions options;
    const QList<QByteArray> arguments(argv + 1, argv + argc);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &name = arguments.at(i);
        const auto number = [&] { return i + 1 < arguments.size() ? arguments.at(++i).toULongLong() : 0; };
        if (name == "--seeds") options.seeds = int(number());
        else if (name == "--first") options.first = number();
        else if (name == "--steps") options.steps = int(number());
        else if (name == "--jobs") options.jobs = int(number());
        else if (name == "--replay") options.replay = number();
        else if (name == "--shrink") options.shrink = number();
        else if (name == "--plants") options.plantBudget = int(number());
        else if (name == "--must-find") options.mustFind = true;
        else if (name == "--verbose") options.verbose = true;
        else if (name == "--corpus" && i + 1 < arguments.size()) options.corpus = arguments.at(++i);
        else if (name == "--plant" && i + 1 < arguments.size()) {
            const auto plant = plantFrom(arguments.at(++i));
            if (!plant)
                return usage();
            options.plant = *plant;
        } else {
            return usage();
        }
    }
    if (!options.verbose)
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return runSimulation(options);
}
