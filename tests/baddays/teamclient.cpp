// SPDX-License-Identifier: GPL-3.0-or-later
// A member of a team without a window: opens the workspace of a server, writes one post, synchronises, and prints as JSON
// what it has then. What the window does with a team, in a process whose clock the test can set.
// Usage: teamclient SERVER ACCOUNT PROFILE TITLE; standard input: refresh token, issuer, one a line.
#include "app/main/profile.h"
#include "app/main/teamtransport.h"
#include "app/main/workspacesession.h"
#include "tests/support/givenvault.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLimitMs = 40'000;

/** One run; main thread. */
class Member : public QObject
{
public:
    Member(const Profile &profile, const WorkspaceEntry &entry, const QByteArray &tokens, QString title)
        : m_title(std::move(title)),
          m_session(profile, entry,
                    [this, server = entry.serverUrl, tokens] {
                        return std::make_unique<TeamTransport>(server, std::make_unique<test::GivenVault>(tokens), m_clock, m_rng);
                    },
                    m_clock, m_rng)
    {
        connect(&m_session, &WorkspaceSession::failed, this, [this](const Error &error) { end({{u"error"_s, error.code}}, 1); });
        connect(&m_session, &WorkspaceSession::opened, this, [this] { write(); });
        connect(&m_session, &WorkspaceSession::syncStateChanged, this, [this] { look(); });
        connect(&m_session.store().hub(), &store::ChangeHub::statusChanged, this, [this] { look(); });
        QTimer::singleShot(kLimitMs, this, [this] {
            end({{u"error"_s, u"timeout"_s}, {u"phase"_s, int(m_session.syncState().phase)}, {u"why"_s, m_session.syncState().error.code}}, 1);
        });
        m_session.open();
    }

private:
    void write()
    {
        services::NewPost post;
        post.title = m_title;
        post.scheduledAt = m_clock.nowMs() + 3'600'000;
        m_session.posts().create(post, this, [this](const Result<RecordId> &id) {
            if (!id)
                return end({{u"error"_s, id.error().code}}, 1);
            m_id = *id;
            look();
        });
    }

    /** Ends once the post has a version of the server's. */
    void look()
    {
        if (m_id.isNull())
            return;
        struct View {
            store::SyncStatus status;
            QJsonObject post;
        };
        m_session.store().read(
            this,
            [id = m_id](store::Reader &reader) -> Result<View> {
                const auto status = reader.status();
                const auto record = reader.get(u"Post"_s, id);
                if (!status || !record)
                    return status ? record.error() : status.error();
                return View{*status, *record ? (*record)->object() : QJsonObject()};
            },
            [this](const Result<View> &view) {
                if (!view)
                    return end({{u"error"_s, view.error().code}}, 1);
                const bool isOver = view->status.pending + view->status.inFlight == 0
                    && (view->post.value(u"ver"_s).toInteger() > 0 || view->status.rejected > 0);
                if (isOver && m_session.syncState().phase == sync::SyncState::Phase::UpToDate)
                    end({{u"rejected"_s, view->status.rejected}, {u"post"_s, view->post}}, 0);
            });
    }

    /** Only the first one counts: two looks may be under way. */
    void end(const QJsonObject &result, int code)
    {
        if (std::exchange(m_isOver, true))
            return;
        std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::exit(code);
    }

    SystemClock m_clock;
    SystemRng m_rng;
    QString m_title;
    RecordId m_id;
    bool m_isOver = false;
    WorkspaceSession m_session;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    QFile input;
    if (words.size() != 5 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    auth::Tokens tokens;
    tokens.refresh = input.readLine().trimmed();
    tokens.issuer = input.readLine().trimmed();
    const auto profile = Profile::open(words.at(3));
    if (!profile)
        return 2;
    WorkspaceEntry entry;
    entry.accountId = words.at(2);
    entry.kind = WorkspaceEntry::Kind::Team;
    entry.serverUrl = QUrl(words.at(1));
    const Member member(*profile, entry, tokens.toVault(), words.at(4));
    return QCoreApplication::exec();
}
