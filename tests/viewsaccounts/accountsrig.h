// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountservice.h"
#include "tests/support/panelrig.h"
#include "views/accounts/accountspanel.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTimer>

namespace campanile::accountstest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
using test::buttonOf;
using test::kDay;
using test::kHour;
using test::textsIn;

inline QString wire(qint64 fromNowMs)
{
    return kNow.addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

/** Stands for the port of this computer; a test lets the browser come back. */
class FakeWait final : public views::BrowserWait
{
public:
    FakeWait(int &open, QUrl uri) : m_open(open), m_uri(std::move(uri)) { ++m_open; }
    ~FakeWait() override { --m_open; }
    [[nodiscard]] QUrl redirectUri() const override { return m_uri; }

private:
    int &m_open;
    const QUrl m_uri;
};

/** A real cache, and a server whose answers a test writes down; what is asked of it is kept. */
struct Rig : test::PanelRig {
    struct Call {
        QString method;
        QJsonObject arguments;
    };

    QList<Call> calls;
    QHash<QString, QJsonObject> answers;
    QHash<QString, Error> refusals;
    bool holdsAnswers = false;
    QList<std::function<void()>> held;
    services::AccountService service{[this](const QString &method, const QJsonObject &arguments, services::AccountService::Answer answer) {
        calls.append({method, arguments});
        const Result<QJsonObject> result = refusals.contains(method) ? Result<QJsonObject>(refusals.value(method)) : Result<QJsonObject>(answers.value(method));
        if (holdsAnswers)
            held.append([answer, result] { answer(result); });
        else
            QTimer::singleShot(0, &window, [answer, result] { answer(result); });
    }};
    QList<QUrl> opened;
    QStringList settingsPages;
    int openPorts = 0;
    views::AccountHooks::Arrived arrived;

    explicit Rig(bool isTeam = false) : PanelRig(kNow)
    {
        deps->accountsService = &service;
        deps->accountHooks.isTeamServer = isTeam;
        deps->accountHooks.openBrowser = [this](const QUrl &url) {
            opened.append(url);
            return true;
        };
        deps->accountHooks.openSettings = [this](const QString &page) { settingsPages.append(page); };
        deps->accountHooks.listen = [this](domain::NetworkAuth::Redirect, const QList<int> &, views::AccountHooks::Arrived then) -> Result<std::unique_ptr<views::BrowserWait>> {
            arrived = std::move(then);
            return std::unique_ptr<views::BrowserWait>(new FakeWait(openPorts, QUrl(u"http://127.0.0.1:40000/"_s)));
        };
        setNetworks();
    }

    /** Mastodon, Bluesky and LinkedIn are ready, Facebook needs a team server, the rest an app. */
    void setNetworks()
    {
        QJsonArray list;
        for (const domain::Platform platform : domain::allPlatforms()) {
            const QString key = domain::platformKey(platform);
            QJsonObject setup{{u"platform"_s, key}, {u"canConnect"_s, false}, {u"missing"_s, u"app"_s}, {u"hasSecret"_s, false},
                              {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1:47831/"_s}}};
            if (key == u"mastodon" || key == u"bluesky" || key == u"linkedin") {
                setup.insert(u"canConnect"_s, true);
                setup.insert(u"missing"_s, QString());
            }
            if (key == u"linkedin") {
                setup.insert(u"clientId"_s, u"86abc"_s);
                setup.insert(u"hasSecret"_s, true);
                setup.insert(u"checkedAt"_s, wire(-2 * kHour));
                setup.insert(u"checkCode"_s, u"ok"_s);
            }
            if (key == u"facebook")
                setup.insert(u"missing"_s, u"publicServer"_s);
            if (key == u"instagram" || key == u"linkedin")
                setup.insert(u"webhookUrl"_s, QString(u"https://team.example/hooks/"_s + key));
            if (key == u"instagram")
                setup.insert(u"webhookToken"_s, u"6f1d0c5e8a7b"_s);
            list.append(setup);
        }
        answers.insert(u"Network/get"_s, {{u"list"_s, list}});
    }
    RecordId account(const QString &platform, const QString &name, const QString &status = u"connected"_s, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('s');
        QJsonObject record{{u"id"_s, id.toString()}, {u"platform"_s, platform}, {u"accountKind"_s, u"page"_s},
                           {u"platformAccountId"_s, u"remote-"_s + name}, {u"displayName"_s, name}, {u"username"_s, name.toLower().remove(u' ')},
                           {u"status"_s, status}, {u"connectedAt"_s, wire(-90 * kDay)}};
        mix(record, more);
        return pull(u"SocialAccount"_s, record) ? id : RecordId();
    }
    bool health(const RecordId &account, int score, const QJsonObject &more = {})
    {
        QJsonObject record{{u"id"_s, RecordId::create('h').toString()}, {u"accountId"_s, account.toString()}, {u"healthScore"_s, score},
                           {u"status"_s, score >= 80 ? u"healthy"_s : score >= 50 ? u"degraded"_s : u"critical"_s},
                           {u"lastSuccessfulSync"_s, wire(-5 * 60'000)}};
        mix(record, more);
        return pull(u"AccountHealth"_s, record);
    }
    RecordId event(const RecordId &account, const QString &type, const QString &severity, qint64 agoMs, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('v');
        QJsonObject record{{u"id"_s, id.toString()}, {u"accountId"_s, account.toString()}, {u"eventType"_s, type}, {u"severity"_s, severity},
                           {u"newStatus"_s, u"degraded"_s}, {u"previousScore"_s, 100}, {u"newScore"_s, 60}, {u"createdAt"_s, wire(-agoMs)}};
        mix(record, more);
        return pull(u"AccountHealthEvent"_s, record) ? id : RecordId();
    }
    RecordId group(const QString &name, const QList<RecordId> &members, const QString &rank = u"H"_s, const QString &color = u"#E8590C"_s)
    {
        const RecordId id = RecordId::create('b');
        QJsonObject set;
        for (const RecordId &member : members)
            set.insert(member.toString(), true);
        return pull(u"AccountGroup"_s, {{u"id"_s, id.toString()}, {u"name"_s, name}, {u"rank"_s, rank}, {u"color"_s, color}, {u"accountIds"_s, set}}) ? id : RecordId();
    }
    [[nodiscard]] int count(const QString &method) const
    {
        return int(std::count_if(calls.begin(), calls.end(), [&method](const Call &call) { return call.method == method; }));
    }
    [[nodiscard]] QJsonObject lastOf(const QString &method) const
    {
        for (auto it = calls.crbegin(); it != calls.crend(); ++it) {
            if (it->method == method)
                return it->arguments;
        }
        return {};
    }
    std::unique_ptr<views::AccountsPanel> make(QSize size = {1200, 760})
    {
        auto panel = std::make_unique<views::AccountsPanel>(*deps);
        panel->resize(size);
        panel->show();
        return panel;
    }
};

} // namespace campanile::accountstest
