// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/embeddedserver.h"
#include "app/main/moveflow.h"
#include "tests/members/memberworld.h"

#include <QLabel>
#include <QPushButton>

/** A computer with workspaces of its own, the browser beside it, and what a window says. For one test thread. */
namespace campanile::movewindow {

using namespace campanile::memberworld;

inline constexpr int kLongMs = 90'000;
inline constexpr int kFewPosts = 40;
inline constexpr int kFilmBytes = 9 << 20;

inline QPushButton *buttonSaying(QWidget *parent, const QString &text)
{
    for (QPushButton *button : parent->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/** False when there is no such button to press. */
inline bool press(QWidget *parent, const QString &text)
{
    QPushButton *button = buttonSaying(parent, text);
    if (button)
        button->click();
    return button != nullptr;
}

inline bool says(QWidget *parent, const QString &text)
{
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

/** Everything that stands there, for a test that did not find what it looked for. */
inline QByteArray wordsOf(QWidget *parent)
{
    QStringList words;
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u" | "_s).toUtf8();
}

/** Where the person signs in, on a thread of its own; the last page is waited for. */
struct Browser {
    std::thread thread;
    ~Browser() { wait(); }
    void open(quint16 port, const QUrl &page)
    {
        wait();
        thread = std::thread([port, page] { Client::signIn(port, page, u"ada@example.org"_s); });
    }
    void wait()
    {
        if (thread.joinable())
            thread.join();
    }
};

/** This computer: a profile, the server in it, and the window's half of a workspace without the window. */
struct Computer {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRng rng;
    std::shared_ptr<TokenMemory> memory = std::make_shared<TokenMemory>();
    std::optional<Profile> profile;
    std::unique_ptr<EmbeddedServer> server;
    std::unique_ptr<WorkspaceSession> session;
    sync::SyncState state;
    QString account; ///< of the workspace that was made last
    QString problem;

    Computer()
    {
        auto opened = Profile::open(folder.path());
        if (!opened) {
            problem = opened.error().code;
            return;
        }
        profile = *opened;
        start();
    }
    void start()
    {
        bool unlocked = false;
        server = std::make_unique<EmbeddedServer>(profile->serverDir(), profile->userId(), clock, rng);
        QObject::connect(server.get(), &EmbeddedServer::unlocked, server.get(), [&unlocked] { unlocked = true; });
        server->start();
        if (!QTest::qWaitFor([&] { return unlocked; }, kLongMs))
            problem = u"the server does not start"_s;
    }
    /** As at the end of the program; the files stay. */
    void stop()
    {
        session.reset();
        server.reset();
    }
    /** A workspace with the records of the demonstration. */
    void makeDemonstration(const QString &name)
    {
        waitFor([&] { server->createDemo(server.get(), [](int, int) {}, [this, name](const Result<QString> &made) { take(name, made); }); });
    }
    /** A workspace with some posts and a file of several pieces. */
    void makeSmall(const QString &name)
    {
        waitFor([&] { server->createWorkspace(name, u"Europe/Berlin"_s, server.get(), [this, name](const Result<QString> &made) { take(name, made); }); });
        if (!problem.isEmpty())
            return;
        const auto file = server->engine().putBlob(account, QByteArray(kFilmBytes, 'x'), u"video/mp4"_s, profile->userId());
        const auto done = !file ? Result<qint64>(file.error()) : server->engine().write(account, [&](server::SystemRecords &records) -> Result<void> {
            for (int i = 0; i < kFewPosts; ++i) {
                if (const auto post = records.create(u"Post"_s, {{u"body"_s, u"Number %1"_s.arg(i)}, {u"status"_s, u"draft"_s}}); !post)
                    return post.error();
            }
            const auto asset = records.create(u"Asset"_s, {{u"fileName"_s, u"film.mp4"_s}, {u"kind"_s, u"video"_s}, {u"sizeBytes"_s, kFilmBytes}, {u"blobId"_s, *file}});
            return asset ? Result<void>() : Result<void>(asset.error());
        });
        if (!done)
            problem = done.error().code + u' ' + done.error().detail;
    }
    /** Whether the workspace takes an edit. */
    [[nodiscard]] bool takesEdits() const
    {
        return bool(server->engine().write(account, [](server::SystemRecords &records) -> Result<void> {
            const auto made = records.create(u"Campaign"_s, {{u"name"_s, u"As before"_s}});
            return made ? Result<void>() : Result<void>(made.error());
        }));
    }
    [[nodiscard]] bool isStill() const { return server->movingWorkspaces().contains(account); }
    /** As a move leaves it that was cut off. */
    void freeze(const QUrl &there, const QString &userId, services::MoveNotes::Phase phase)
    {
        const services::MoveNotes notes{there.toString(), userId, phase, true};
        if (const auto frozen = server->makeMoveSource()->freeze(account, notes.toJson()); !frozen)
            problem = frozen.error().code;
    }
    /** Opens the workspace and waits until it is in step with its server. */
    void open()
    {
        const auto entry = profile->find(account);
        WorkspaceSession::TransportFactory factory = [this] { return server->makeTransport(); };
        if (!entry->isEmbedded())
            factory = [this, url = entry->serverUrl]() -> std::unique_ptr<net::Transport> { return std::make_unique<TeamTransport>(url, vault(), clock, rng); };
        session.reset();
        state = {};
        session = std::make_unique<WorkspaceSession>(*profile, *entry, factory, clock, rng);
        QObject::connect(session.get(), &WorkspaceSession::syncStateChanged, session.get(), [this](const sync::SyncState &now) { state = now; });
        session->open();
        if (!QTest::qWaitFor([&] { return state.phase == sync::SyncState::Phase::UpToDate; }, kLongMs))
            problem = u"not in step: "_s + state.error.code;
    }
    [[nodiscard]] std::unique_ptr<FallbackVault> vault() const { return std::make_unique<FallbackVault>(std::make_unique<MissingKeychain>(), memory); }
    [[nodiscard]] MoveFlow::Parts moveParts(auth::SignIn::OpenBrowser openBrowser, QWidget *window)
    {
        return {*server, *session, *profile, clock, rng, [this] { return vault(); }, std::move(openBrowser), window};
    }
    int count(const QString &type)
    {
        std::optional<int> found;
        session->store().read(
            session.get(),
            [type](store::Reader &reader) -> Result<int> {
                store::Query query;
                query.type = type;
                query.limit = 5000;
                const auto page = reader.query(query);
                return page ? Result<int>(int(page->rows.size())) : Result<int>(page.error());
            },
            [&](const Result<int> &number) { found = number.value_or(-1); });
        std::ignore = QTest::qWaitFor([&] { return found.has_value(); }, 10'000);
        return found.value_or(-1);
    }

private:
    void take(const QString &name, const Result<QString> &made)
    {
        m_isMade = true;
        if (!made) {
            problem = u"no workspace: "_s + made.error().code;
            return;
        }
        account = *made;
        const QString openedAt = clock.nowUtc().toString(Qt::ISODateWithMs);
        if (const auto stored = profile->put({account, name, WorkspaceEntry::Kind::Embedded, {}, profile->userId(), openedAt}); !stored)
            problem = stored.error().code;
    }
    void waitFor(const std::function<void()> &making)
    {
        m_isMade = false;
        making();
        if (!QTest::qWaitFor([&] { return m_isMade; }, kLongMs))
            problem = u"no workspace"_s;
    }
    bool m_isMade = false;
};

} // namespace campanile::movewindow
