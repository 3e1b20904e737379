// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crisis/crisiskeeper.h"

#include "app/core/logging.h"
#include "server/core/crisis/crisiswriting.h"
#include "server/core/inbox/inboxfields.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostCrisisRules = 500;

} // namespace

/** One rule, as it stood and was judged in a snapshot. */
struct CrisisKeeper::Case {
    QJsonObject record;
    domain::CrisisRule rule;
    CrisisStanding standing;
    domain::CrisisFinding finding;
    bool isWatching = true; ///< false: the rule is off, or gone, and its crisis goes on

    [[nodiscard]] bool hasNews(qint64 nowMs) const
    {
        if (!isWatching)
            return mustEscalateCrisis(record, standing.open, nowMs);
        if (standing.open.isEmpty())
            return finding.fits;
        return hasCrisisNews(standing.open, rule, finding, nowMs) || mustEscalateCrisis(record, standing.open, nowMs);
    }
};

void CrisisKeeper::tick(qint64 nowMs)
{
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        qCWarning(lcServer) << "crises: no workspaces:" << workspaces.error().code;
        return;
    }
    if (m_watches.removeIf([&](const auto &entry) { return !workspaces->contains(entry.key()); }) > 0)
        m_judged.clear();
    for (const QString &workspace : *workspaces) {
        if (m_isStopping)
            return;
        if (const auto looked = look(workspace, nowMs); !looked)
            qCWarning(lcServer) << "crises:" << looked.error().code << looked.error().detail;
    }
}

Result<void> CrisisKeeper::look(const QString &workspaceId, qint64 nowMs)
{
    QList<Case> cases;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        auto judged = judgeAll(records, m_watches[workspaceId], nowMs);
        if (!judged)
            return judged.error();
        cases = *std::move(judged);
        return {};
    });
    if (!read)
        return read;
    cases.removeIf([&](const Case &known) { return !known.hasNews(nowMs); });
    if (cases.isEmpty())
        return {};
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        for (const Case &known : std::as_const(cases)) {
            if (const auto done = act(records, known, nowMs); !done)
                return done;
        }
        return {};
    });
}

Result<QList<CrisisKeeper::Case>> CrisisKeeper::judgeAll(const SystemReader &records, CrisisWatch &watch, qint64 nowMs)
{
    const auto rows = records.query(u"CrisisAlertRule"_s, {}, kMostCrisisRules);
    if (!rows)
        return rows.error();
    QList<Case> cases;
    QList<domain::CrisisRule> rules;
    for (const QJsonObject &row : *rows) {
        if (!row.value("isActive"_L1).toBool(true))
            continue;
        const auto rule = domain::crisisRuleOf(row);
        if (rule) {
            cases.append({row, *rule, {}, {}});
            rules.append(*rule);
        } else if (const qint64 version = row.value("ver"_L1).toInteger(); m_complained.value(recordIdOf(row), -1) != version) {
            m_complained.insert(recordIdOf(row), version);
            qCWarning(lcServer) << "a crisis rule cannot be read:" << recordIdOf(row) << rule.error().code << rule.error().args.value(0);
        }
    }
    const auto open = openCrises(records);
    if (!open)
        return open.error();
    QSet<QString> watching;
    for (const domain::CrisisRule &rule : std::as_const(rules))
        watching.insert(rule.id);
    if (cases.isEmpty()) {
        // Its revisions begin anew.
        if (watch.revision() > 0)
            m_judged.clear();
        watch = {};
    } else if (const auto done = watch.refresh(records, rules, nowMs); !done) {
        return done.error();
    }
    for (Case &known : cases) {
        auto standing = crisisStanding(records, known.rule.id, *open);
        if (!standing)
            return standing.error();
        known.standing = *std::move(standing);
        const Judged before = m_judged.value(known.rule.id);
        const qint64 version = known.record.value("ver"_L1).toInteger();
        if (before.ruleVersion == version && before.revision == watch.revision() && before.endedMs == known.standing.endedMs) {
            known.finding = before.finding;
            continue;
        }
        const auto finding = judge(records, watch, known, nowMs);
        if (!finding)
            return finding.error();
        known.finding = *finding;
        m_judged.insert(known.rule.id, {version, watch.revision(), known.standing.endedMs, *finding});
    }
    for (const QJsonObject &event : *open) {
        const QString ruleId = fieldOf(event, "ruleId"_L1);
        if (ruleId.isEmpty() || watching.contains(ruleId))
            continue;
        Case left{ruleOfOpening(event), {}, {}, {}, false};
        left.standing.open = event;
        cases.append(left);
    }
    return cases;
}

Result<domain::CrisisFinding> CrisisKeeper::judge(const SystemReader &records, CrisisWatch &watch, const Case &known, qint64 nowMs)
{
    domain::CrisisLook look;
    look.nowMs = nowMs;
    look.notBeforeMs = known.standing.endedMs;
    look.messages = &watch.messages();
    domain::CrisisMinutes arrivals;
    if (known.rule.conditions.kind == domain::CrisisKind::Volume) {
        arrivals = watch.minutes(known.rule.conditions);
        look.arrivals = &arrivals;
        look.baseline = domain::crisisBaseline(arrivals, known.rule.conditions, nowMs);
    }
    if (known.rule.conditions.kind == domain::CrisisKind::Backlog) {
        const auto waiting = watch.waiting(records, known.rule.conditions);
        if (!waiting)
            return waiting.error();
        // What waited when the last crisis ended still waits for a while.
        const bool isResting = known.standing.endedMs > domain::crisisWindowStart(known.rule.conditions, nowMs);
        look.waiting = isResting ? 0 : *waiting;
    }
    return domain::judgeCrisis(known.rule, look);
}

Result<void> CrisisKeeper::actOnLeft(SystemRecords &records, const Case &known, qint64 nowMs)
{
    const auto event = records.get(u"CrisisEvent"_s, recordIdOf(known.standing.open));
    if (!event)
        return event.error();
    const bool isDue = event->has_value() && mustEscalateCrisis(known.record, **event, nowMs);
    return isDue ? escalateCrisis(records, known.record, **event, nowMs) : Result<void>();
}

Result<void> CrisisKeeper::act(SystemRecords &records, const Case &known, qint64 nowMs)
{
    if (!known.isWatching)
        return actOnLeft(records, known, nowMs);
    const auto record = records.get(u"CrisisAlertRule"_s, known.rule.id);
    const auto open = openCrises(records);
    if (!record || !open)
        return record ? open.error() : record.error();
    const auto standing = crisisStanding(records, known.rule.id, *open);
    if (!standing)
        return standing.error();
    // Another node was faster, or a person: the next look sees how it is now.
    if (!record->has_value() || (**record).value("ver"_L1) != known.record.value("ver"_L1) || !(*standing == known.standing))
        return {};
    if (standing->open.isEmpty())
        return raiseCrisis(records, **record, known.rule, known.finding, nowMs);
    if (hasCrisisNews(standing->open, known.rule, known.finding, nowMs)) {
        if (const auto done = updateCrisis(records, **record, known.rule, standing->open, known.finding, nowMs); !done)
            return done;
    }
    return mustEscalateCrisis(**record, standing->open, nowMs) ? escalateCrisis(records, **record, standing->open, nowMs) : Result<void>();
}

} // namespace campanile::server
