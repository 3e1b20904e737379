// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/practiceservice.h"
#include "views/paneldeps.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace campanile::views {

/** How often a fault strikes. */
enum class FaultMode { Off, Once, Always };

/**
 * The practice network without widgets: posts, pictures and switches as the server last told them. Asks again when a post of
 * the workspace changes while it is watched. GUI thread; pictures are decoded on the pool. Everything in @p deps outlives it.
 */
class PracticeController : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Off, Failed };

    explicit PracticeController(const PanelDeps &deps, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const services::PracticeTimeline &timeline() const { return m_timeline; }
    [[nodiscard]] FaultMode mode(const QString &fault) const { return m_modes.value(fault, FaultMode::Off); }
    [[nodiscard]] int activeFaults() const { return int(m_modes.size()); }
    /** Something is on, or an account is still stopped by what was. */
    [[nodiscard]] bool canClear() const { return !m_modes.isEmpty() || m_stoppedAccounts > 0; }
    /** May switch faults: who may publish may try what goes wrong. */
    [[nodiscard]] bool canUpset() const { return m_deps.context.can(Permission::Publish); }
    /** Null until imageReady() came, and for what is no picture. */
    [[nodiscard]] QImage image(const services::PracticeMedia &media);

    /** Only while somebody looks is the server asked. */
    void setWatched(bool watched);
    void refresh();
    void showOlder();
    void setMode(const QString &fault, FaultMode mode);
    void clearFaults();

Q_SIGNALS:
    void changed();
    void faultsChanged();
    void imageReady(const QString &mediaId);
    /** A switch could not be set. */
    void refused(const campanile::Error &error);

private:
    void take(const Result<services::PracticeTimeline> &timeline);
    void askFaults();
    [[nodiscard]] QStringList struckOf(const services::PracticeFaults &faults);
    void takeFaults(const Result<services::PracticeFaults> &faults);
    void decode(const QString &mediaId, const QByteArray &bytes);

    const PanelDeps &m_deps;
    State m_state = State::Loading;
    Error m_error;
    services::PracticeTimeline m_timeline;
    QHash<QString, FaultMode> m_modes;
    int m_stoppedAccounts = 0;
    QCache<QString, QImage> m_images;
    QSet<QString> m_asked;
    QTimer m_soon;
    QHash<QString, int> m_waiting; ///< accounts for which a fault of "next time" was set
    QTimer m_look; ///< asks whether a fault of "next time" has struck, which no record tells
    bool m_isWatched = false;
    bool m_isStale = true;
    bool m_isAsking = false;
};

} // namespace campanile::views
