// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/practiceservice.h"
#include "server/core/practice/practicehome.h"
#include "server/core/vault.h"
#include "tests/server/fixture.h"
#include "tests/support/panelrig.h"
#include "ui/shell/panelregistry.h"
#include "views/practice/practicepanel.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTimer>

namespace campanile::practicetest {

using namespace Qt::StringLiterals;
using server::PracticeFault;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

/** A picture in two colours. */
inline QByteArray picture(const QColor &top, const QColor &bottom, QSize size = {640, 480})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(top);
    QPainter painter(&image);
    painter.fillRect(0, size.height() / 2, size.width(), size.height(), bottom);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/** A real engine with a practice network and one account that practises, and what a panel is given. */
struct Rig : test::PanelRig {
    explicit Rig(bool withNetwork = true) : PanelRig(kNow), fixture(tests::EngineFixture::Backend::SqliteFile, nullptr)
    {
        if (withNetwork) {
            network = std::make_unique<server::PracticeHome>(fixture.folder.path(), *fixture.engine, clock);
            const auto started = network->start();
            if (!started)
                qFatal("no practice network: %s", qPrintable(started.error().code));
            addAccount(u"roaster"_s, u"Harbour Roasters"_s);
        }
        deps->practice = &practice;
    }

    void addAccount(const QString &name, const QString &display)
    {
        const server::VaultCredentials credentials(std::move(*server::Vault::create(QByteArray(32, 'k'))));
        const auto made = server::PracticeHome::connectAccount(fixture.folder.path(), *fixture.engine, credentials, clock, {fixture.account, {}, name, display});
        if (!made)
            qFatal("no account: %s", qPrintable(made.error().code));
    }
    /** A post as somebody published it @p minutes ago. */
    void publish(const QStringList &texts, int minutes, const QList<QByteArray> &pictures = {}, const QString &user = u"roaster"_s)
    {
        server::PracticePast past;
        past.username = user;
        past.texts = texts;
        past.createdMs = clock.nowMs() - minutes * 60'000LL;
        for (const QByteArray &bytes : pictures) {
            const QString path = fixture.folder.filePath(u"picture-%1.png"_s.arg(++m_pictures));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no picture");
            server::PracticeMedia media;
            media.mimeType = u"image/png"_s;
            media.description = u"Picture %1 <b>bold</b>"_s.arg(m_pictures);
            media.filePath = path;
            past.media.append(media);
        }
        const auto added = network->network().addPast({past});
        if (!added)
            qFatal("not published: %s", qPrintable(added.error().code));
    }
    std::unique_ptr<views::PracticePanel> make(QSize size = {900, 700})
    {
        auto panel = std::make_unique<views::PracticePanel>(*deps);
        panel->resize(size);
        panel->show();
        return panel;
    }
    void answer(const QString &method, const QJsonObject &arguments, const services::PracticeService::Answer &answered)
    {
        ++calls;
        Result<QJsonObject> result = fixture.one(method, arguments, role);
        if (isOffline)
            result = makeError(ErrorKind::Network, u"net.noAnswer"_s);
        else if (result->contains(u"@error"_s)) {
            const QString type = result->value(u"@error"_s).toString();
            result = makeError(type == u"forbidden" ? ErrorKind::Permission : ErrorKind::Invalid, u"method.refused"_s, {}, {type});
        }
        QTimer::singleShot(0, &window, [answered, result] { answered(result); });
    }

    tests::EngineFixture fixture;
    std::unique_ptr<server::PracticeHome> network;
    bool isOffline = false;
    api::Role role = api::Role::Owner;
    int calls = 0;
    services::PracticeService practice{[this](const QString &method, const QJsonObject &arguments, services::PracticeService::Answer answered) {
        answer(method, arguments, answered);
    }};

private:
    int m_pictures = 0;
};

} // namespace campanile::practicetest
