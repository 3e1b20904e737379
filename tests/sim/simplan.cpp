// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simplan.h"

#include "app/core/rng.h"

namespace campanile::sim {

namespace {

struct StepInfo {
    const char *name;
    int weight;
};

// In the order of Step::Kind. Edits are frequent; each kind of disaster shows up in about every third history.
constexpr StepInfo kSteps[kStepKinds] = {
    {"createPost", 50}, {"editText", 60}, {"editScalar", 70}, {"addTag", 90}, {"removeTag", 20}, {"editMap", 30},
    {"editTwo", 35}, {"destroy", 18}, {"schedule", 25}, {"unschedule", 15}, {"badEdit", 12}, {"type", 30},
    {"undo", 20}, {"redo", 10}, {"retryCard", 10}, {"dropCard", 5}, {"takeBack", 8}, {"addTarget", 30},
    {"editTarget", 20}, {"destroyTarget", 10}, {"campaign", 15}, {"resolve", 10},
    {"serverEdit", 25}, {"acl", 6}, {"housekeeping", 14}, {"backup", 5}, {"restore", 4}, {"serverCrash", 10},
    {"serverCrashInside", 8}, {"offline", 20}, {"online", 30}, {"kill", 10}, {"powerLoss", 14},
    {"powerLossInside", 10}, {"rollback", 4}, {"keep", 8}, {"copy", 2}, {"diskFull", 5}, {"clock", 4}, {"leap", 8},
    {"syncNow", 10},
};

constexpr const char *kPlants[kPlantCount] = {
    "none", "client-no-sync", "server-no-sync", "forget-mutations", "no-conflicts", "no-base", "no-floor",
    "skip-commit", "any-old-state", "early-ack", "no-dependencies", "half-commit", "foreign-record",
    "shown-but-gone", "never-answers",
};

} // namespace

QByteArray plantName(Plant plant)
{
    return kPlants[int(plant)];
}

std::optional<Plant> plantFrom(const QByteArray &name)
{
    for (int i = 0; i < kPlantCount; ++i) {
        if (name == kPlants[i])
            return Plant(i);
    }
    return std::nullopt;
}

const char *stepName(Step::Kind kind)
{
    return kSteps[int(kind)].name;
}

Plan makePlan(quint64 seed, int steps)
{
    SeededRng rng(seed * 0x9e3779b97f4a7c15ULL + 17);
    Plan plan;
    plan.seed = seed;
    plan.clients = 2 + int(rng.below(4)) * int(rng.below(2)); // mostly two, up to five
    plan.lossy = rng.below(8) != 0;
    // Each history has a character: some disasters are switched off, so that the others can be seen alone.
    int weights[kStepKinds];
    int total = 0;
    for (int i = 0; i < kStepKinds; ++i) {
        const bool disaster = i >= int(Step::Kind::Acl);
        weights[i] = disaster && rng.below(3) == 0 ? 0 : kSteps[i].weight;
        total += weights[i];
    }
    for (int n = 0; n < steps; ++n) {
        int pick = int(rng.below(quint64(total)));
        int kind = 0;
        while (pick >= weights[kind])
            pick -= weights[kind++];
        Step step;
        step.kind = Step::Kind(kind);
        step.client = int(rng.below(quint64(plan.clients)));
        step.dice = rng.next();
        static constexpr qint64 kGaps[] = {1, 5, 40, 200, 900, 4'000, 20'000};
        step.gapMs = 1 + qint64(rng.below(quint64(kGaps[rng.below(7)])));
        plan.steps.append(step);
    }
    return plan;
}

} // namespace campanile::sim
