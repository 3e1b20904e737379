// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/services/crisisservice.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <optional>

namespace campanile::services::crisistest {

using namespace Qt::StringLiterals;
using store::Saved;

/** A cache with a workspace of one owner, and the service over it. Tests derive from it and call begin() before each. */
class CrisisRig : public QObject
{
protected:
    /** An empty cache with nobody but the owner. */
    void begin();
    void pull(const QString &type, QJsonObject record);
    RecordId make(const QString &type, char letter, QJsonObject record);
    RecordId event(const QJsonObject &more = {});
    RecordId member(const QString &role, bool active = true);
    [[nodiscard]] QJsonObject get(const QString &type, const RecordId &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    [[nodiscard]] QString lastLabel() { return m_core->reader().outbox()->isEmpty() ? QString() : m_core->reader().outbox()->last().label; }
    [[nodiscard]] CrisisService::Done kept()
    {
        m_saved.reset();
        return [this](const Result<Saved> &saved) { m_saved = saved; };
    }
    [[nodiscard]] CrisisService::MadeDone keptId()
    {
        m_saved.reset();
        m_id = {};
        return [this](const Result<CrisisMade> &made) {
            if (made)
                m_id = made->id;
            m_saved = made ? Result<Saved>(made->saved) : Result<Saved>(made.error());
        };
    }
    [[nodiscard]] QString code() const { return m_saved && !*m_saved ? m_saved->error().code : QString(); }
    [[nodiscard]] bool isDone() const { return m_saved && *m_saved; }

    ManualClock m_clock;
    SeededRng m_rng{5};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::StoreCore> m_core;
    std::unique_ptr<store::DirectRunner> m_runner;
    std::unique_ptr<CrisisService> m_service;
    RecordId m_me;
    int m_ver = 0;
    RecordId m_id;
    std::optional<Result<Saved>> m_saved;

    /** The server has taken what waits, and made this of the record. */
    void acknowledge(QJsonObject record);
    [[nodiscard]] bool reopenCache();
    [[nodiscard]] QList<QJsonObject> openPauses();
};

} // namespace campanile::services::crisistest
