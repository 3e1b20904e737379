// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/movehome.h"
#include "app/services/moveprotocol.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace campanile::services {

/** Where a move is. */
struct MoveProgress {
    enum class Stage {
        Asking,     ///< the server, whether it takes the workspace
        Files,      ///< bytes
        Waiting,    ///< for posts that are being published, replies, or edits of the window; @c done is how many
        Copying,    ///< the copy that stays here
        Records,    ///< lines
        Secrets,
        Finishing
    };
    Stage stage = Stage::Asking;
    qint64 done = 0;
    qint64 total = 0; ///< 0 = unknown
};

/**
 * Moves a workspace from this computer to a team server (docs/decisions/0008): files first, while work goes on; then the workspace
 * is kept still, a copy is laid aside, records and sign-ins are sent, and the server is asked to open it. Everything that is sent
 * may be sent again, so run() after any end takes up where the one before was. Either the workspace lives here or it lives there:
 * it is thawed only when the server cannot have opened it.
 *
 * run(), undo() and stop() block; one of them at a time, on a thread that may wait. cancel() is for any thread. The wire and the
 * home outlive the object. Errors: net.*, move.* (see MoveDesk for what servers say), move.unsent (args: how many edits),
 * Cancelled move.cancelled, Permission vault.needsPassphrase (a move that goes on has sign-ins to take along and cannot open them),
 * Conflict move.unknownOutcome (the server may have opened it and does not answer), those of the home.
 */
class WorkspaceMove
{
public:
    struct Options {
        QString workspaceId;
        QString server;
        bool withSecrets = true;
        qint64 pieceBytes = 8 << 20; ///< of large files (sync protocol section 3.10)
        int tries = 6;               ///< of one request while the line is bad
        int firstWaitMs = 500;       ///< between two of them; doubles ...
        int mostWaitMs = 15'000;     ///< ... up to here
        int quietMs = 120'000;       ///< how long what is under way here may take to end
        int lookMs = 250;            ///< between two looks at that
    };
    using Report = std::function<void(const MoveProgress &)>;

    WorkspaceMove(MoveHome &home, MoveWire wire, Options options, Report report = {});

    /** After success the workspace lives on the server, and stays frozen here until it is removed. */
    [[nodiscard]] Result<void> run();
    /**
     * Takes a move back: the server forgets what came, and the workspace lives here again. Conflict move.finished when the server has
     * opened it already; then run() is the way on. Without an answer it goes back only if the server cannot have been asked to open it.
     */
    [[nodiscard]] Result<void> undo();
    /** Makes run() end at its next step, unless the server has been asked to open the workspace. */
    void cancel();
    /** Whether the server has been asked to open the workspace, so that cancel() does nothing any more. Any thread. */
    [[nodiscard]] bool isFinishing() const { return m_finishing; }
    // After run().
    [[nodiscard]] QString copyFolder() const { return m_copy; }
    [[nodiscard]] QString userId() const { return m_offer.userId; }

private:
    using Object = Result<QJsonObject>;
    struct Part {
        qint64 count = 0;
        QByteArray chain;
        QString last;
    };

    [[nodiscard]] Result<void> steps();
    [[nodiscard]] Result<void> askServer();
    [[nodiscard]] Object begin(qint64 seq);
    [[nodiscard]] Result<void> sendFiles();
    [[nodiscard]] Result<void> sendFile(const domain::MoveFile &file, qint64 before, qint64 total);
    [[nodiscard]] Result<QString> upload(const QByteArray &bytes, const QString &mimeType);
    /** Edits that the window made while the workspace was kept still have to get into it before it is sent. */
    [[nodiscard]] Result<void> letEditsIn(bool mayBeOpen);
    /** The workspace lives here again, and a copy of before is of no use. */
    [[nodiscard]] Result<void> wake();
    [[nodiscard]] Result<qint64> settle();
    [[nodiscard]] Result<qint64> freezeWhenQuiet();
    [[nodiscard]] Result<void> sendRecords(const QJsonObject &standing);
    [[nodiscard]] Result<void> sendPart(const QString &name, const QString &standsAt, Part &part);
    [[nodiscard]] Result<void> sendSecrets();
    [[nodiscard]] Result<void> finish(qint64 seq);
    [[nodiscard]] Result<void> goBack(const Error &why);

    [[nodiscard]] Object call(const QByteArray &step, const QJsonObject &body, bool mayStop = true);
    [[nodiscard]] Result<QByteArray> send(const MoveRequest &request, bool mayStop = true);
    [[nodiscard]] QByteArray path(const QByteArray &step) const;
    [[nodiscard]] bool pause(qint64 ms); ///< false when cancelled meanwhile
    void tell(MoveProgress::Stage stage, qint64 done = 0, qint64 total = 0) const;

    MoveHome &m_home;
    const MoveWire m_wire;
    const Options m_options;
    const Report m_report;
    std::atomic_bool m_cancelled = false;
    std::atomic_bool m_finishing = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;

    domain::MovePlan m_plan;
    MoveOffer m_offer;
    QHash<QString, Part> m_parts;
    qint64 m_sentLines = 0;
    bool m_isResumed = false;
    QString m_copy;
    int m_attempts = 0; ///< of the last request
};

} // namespace campanile::services
