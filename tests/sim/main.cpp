// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simrunner.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHashFunctions>
#include <QLoggingCategory>

#include <cstdio>

using namespace campanile::sim;

static void help(FILE *out)
{
    fputs("Usage: sim [options]   Clients, a server, a network and disasters from seeds; every invariant is checked.\n\n"
          "  --seeds N        histories to run (100)\n"
          "  --first K        the first seed (1)\n"
          "  --steps S        steps of each history (90)\n"
          "  --jobs J         processes (1)\n"
          "  --corpus FILE    seeds that are run before the others, one a line\n"
          "  --replay SEED    one history, again as it was; --verbose tells every step\n"
          "  --shrink SEED    the shortest list of steps with which this history still fails\n"
          "  --plant NAME     with a fault put in on purpose\n"
          "  --must-find      success is that a history fails\n"
          "  --plants BUDGET  every fault in turn; each must be found within so many histories\n"
          "  --verbose        logs and steps\n\n"
          "Exit codes: 0 every invariant held, 1 one was broken (or a fault was not found), 2 wrong usage.\nFaults:", out);
    for (int i = 0; i < kPlantCount; ++i)
        fprintf(out, " %s", plantName(Plant(i)).constData());
    fputc('\n', out);
}

static int usage(const char *what, const QByteArray &word)
{
    fprintf(stderr, "sim: %s: %s. \"sim --help\" lists the options.\n", what, word.constData());
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
        if (name == "--help" || name == "-h") {
            help(stdout);
            return 0;
        }
        if (name == "--must-find") {
            options.mustFind = true;
            continue;
        }
        if (name == "--verbose") {
            options.verbose = true;
            continue;
        }
        const QByteArray value = arguments.value(i + 1);
        bool good = false;
        // A count of nothing would pass without having looked at anything.
        const auto count = [&] {
            const int read = value.toInt(&good);
            good = good && read > 0;
            return read;
        };
        if (name == "--seeds") options.seeds = count();
        else if (name == "--first") options.first = value.toULongLong(&good);
        else if (name == "--steps") options.steps = count();
        else if (name == "--jobs") options.jobs = count();
        else if (name == "--replay") options.replay = value.toULongLong(&good);
        else if (name == "--shrink") options.shrink = value.toULongLong(&good);
        else if (name == "--plants") options.plantBudget = count();
        else if (name == "--corpus") {
            options.corpus = value;
            good = QFileInfo(QFile::decodeName(value)).isReadable();
        } else if (name == "--plant") {
            const auto plant = plantFrom(value);
            good = plant.has_value();
            options.plant = plant.value_or(Plant::None);
        } else {
            return usage("no such option", name);
        }
        if (!good)
            return usage("not a value for it", name + ' ' + value);
        ++i;
    }
    if (!options.verbose)
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return runSimulation(options);
}
