// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simrunner.h"

#include "tests/sim/simworld.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::sim {

namespace {

/** The folder of one process; memory is kinder to the copies that a backup makes. */
std::unique_ptr<QTemporaryDir> makeFolder()
{
    const QString memory = u"/dev/shm"_s;
    return std::make_unique<QTemporaryDir>((QDir(memory).exists() ? memory : QDir::tempPath()) + u"/campanile-sim-XXXXXX"_s);
}

class Runner
{
public:
    Runner(const QByteArray &folder, const RunOptions &options) : m_options(options), m_image(Template::make(folder)) {}

    Outcome run(const Plan &plan, Plant plant, bool verbose)
    {
        SimWorld world(*m_image, plan, plant, verbose);
        return world.run();
    }
    Outcome run(quint64 seed, bool verbose = false) { return run(makePlan(seed, m_options.steps), m_options.plant, verbose); }

    /** Leaves out steps as long as the history still fails in the same way (delta debugging, Zeller 1999). */
    Plan shrink(Plan plan)
    {
        const QString kind = run(plan, m_options.plant, false).violation.section(u' ', 0, 0);
        for (qsizetype piece = std::max<qsizetype>(plan.steps.size() / 2, 1); piece >= 1; piece /= 2) {
            for (qsizetype at = 0; at < plan.steps.size();) {
                Plan fewer = plan;
                fewer.steps.remove(at, std::min(piece, plan.steps.size() - at));
                if (!kind.isEmpty() && run(fewer, m_options.plant, false).violation.section(u' ', 0, 0) == kind)
                    plan = fewer;
                else
                    at += piece;
            }
        }
        return plan;
    }

    static void print(const Plan &plan)
    {
        for (const Step &step : plan.steps)
            printf("  +%lld ms client %d %s dice %llx\n", static_cast<long long>(step.gapMs), step.client, stepName(step.kind),
                   static_cast<unsigned long long>(step.dice));
    }

private:
    RunOptions m_options;
    std::unique_ptr<Template> m_image;
};

QList<quint64> corpusSeeds(const QByteArray &file)
{
    QList<quint64> seeds;
    QFile corpus(QString::fromLocal8Bit(file));
    if (!file.isEmpty() && !corpus.open(QIODevice::ReadOnly))
        fprintf(stderr, "sim: no corpus %s\n", file.constData());
    while (corpus.isOpen() && !corpus.atEnd()) {
        bool number = false;
        const quint64 seed = corpus.readLine().split('#').first().trimmed().toULongLong(&number);
        if (number)
            seeds.append(seed);
    }
    return seeds;
}

void report(Runner &runner, const RunOptions &options, quint64 seed, const Outcome &outcome)
{
    printf("sim: seed %llu FAILED: %s\n", static_cast<unsigned long long>(seed), qPrintable(outcome.violation));
    printf("  replay with: sim --replay %llu --steps %d; make it small with --shrink\n", static_cast<unsigned long long>(seed), options.steps);
    if (options.verbose)
        Runner::print(makePlan(seed, options.steps));
    Q_UNUSED(runner)
    fflush(stdout);
}

/** Every jobs-th seed from @p worker on; gives how many failed. */
int runShare(Runner &runner, const RunOptions &options, const QList<quint64> &seeds, int worker)
{
    int failing = 0;
    for (qsizetype i = worker; i < seeds.size(); i += options.jobs) {
        const Outcome outcome = runner.run(seeds.at(i));
        if (outcome.violation.isEmpty())
            continue;
        ++failing;
        report(runner, options, seeds.at(i), outcome);
    }
    return failing;
}

int runMany(const RunOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    QList<quint64> seeds = corpusSeeds(options.corpus);
    for (int i = 0; i < options.seeds; ++i)
        seeds.append(options.first + quint64(i));
    QList<pid_t> workers;
    fflush(stdout);
    for (int worker = 0; worker < options.jobs; ++worker) {
        const pid_t pid = fork();
        if (pid == 0) {
            int failing = 0;
            {
                const auto folder = makeFolder();
                Runner runner(folder->path().toUtf8(), options);
                failing = runShare(runner, options, seeds, worker);
            }
            fflush(stdout);
            _exit(std::min(failing, 100));
        }
        workers.append(pid);
    }
    int failing = 0;
    for (const pid_t pid : std::as_const(workers)) {
        int status = 0;
        waitpid(pid, &status, 0);
        failing += WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    printf("sim: %lld seeds, %d failing, %.1f s\n", static_cast<long long>(seeds.size()), failing, double(timer.elapsed()) / 1000.0);
    const bool good = options.mustFind ? failing > 0 : failing == 0;
    return good ? 0 : 1;
}

int runPlants(Runner &runner, const RunOptions &options)
{
    int missed = 0;
    for (int plant = 1; plant < kPlantCount; ++plant) {
        QElapsedTimer timer;
        timer.start();
        Outcome outcome;
        int tried = 0;
        while (tried < options.plantBudget && outcome.violation.isEmpty())
            outcome = runner.run(makePlan(options.first + quint64(tried++), options.steps), Plant(plant), false);
        missed += int(outcome.violation.isEmpty());
        printf("sim: plant %-18s %s after %d seeds (%.1f s): %.160s\n", plantName(Plant(plant)).constData(),
               outcome.violation.isEmpty() ? "MISSED" : "found", tried, double(timer.elapsed()) / 1000.0, qPrintable(outcome.violation));
        fflush(stdout);
    }
    return missed == 0 ? 0 : 1;
}

} // namespace

int runSimulation(const RunOptions &options)
{
    if (!options.replay && !options.shrink && options.plantBudget == 0)
        return runMany(options);
    const auto folder = makeFolder();
    Runner runner(folder->path().toUtf8(), options);
    if (options.plantBudget > 0)
        return runPlants(runner, options);
    const quint64 seed = options.replay ? *options.replay : *options.shrink;
    Plan plan = makePlan(seed, options.steps);
    if (options.shrink) {
        plan = runner.shrink(plan);
        Runner::print(plan);
    }
    const Outcome outcome = runner.run(plan, options.plant, options.verbose);
    printf("sim: seed %llu, %lld steps, %d edits, %d requests, %.1f virtual minutes, trace %016llx: %s\n",
           static_cast<unsigned long long>(seed), static_cast<long long>(plan.steps.size()), outcome.mutations, outcome.requests,
           double(outcome.virtualMs) / 60'000.0, static_cast<unsigned long long>(outcome.trace),
           outcome.violation.isEmpty() ? "all invariants hold" : qPrintable(outcome.violation));
    return outcome.violation.isEmpty() ? 0 : 1;
}

} // namespace campanile::sim
