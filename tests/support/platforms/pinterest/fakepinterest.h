// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QMap>

namespace fakes {

/**
 * Pinterest as its description (v5) says it: pins with pictures inside, films by a storage that wants its form in order and no token,
 * boards in pages with bookmarks, limits that tell the seconds left, apps that may only try things out.
 */
class FakePinterest
{
public:
    struct Pin {
        QJsonObject request;
        QList<QByteArray> pictures;
        qint64 createdAtMs = 0;
    };
    struct Film {
        QByteArray bytes;
        QString status = QStringLiteral("registered");
        int questionsLeft = 0;
        bool isBroken = false;
    };

    explicit FakePinterest(std::function<qint64()> nowMs);
    [[nodiscard]] QJsonObject overlay() const;

    QMap<QString, Pin> pins;
    QMap<QString, Film> films;
    QMap<QString, QString> boards{{QStringLiteral("11"), QStringLiteral("Coffee")}, {QStringLiteral("12"), QStringLiteral("Cakes")}, {QStringLiteral("13"), QStringLiteral("Plans")}};
    bool isTrial = false;
    bool hadTokenAtStorage = false;
    int pageSize = 2;             ///< whatever is asked for
    qint64 clockOffsetMs = 0;

private:
    [[nodiscard]] Answer handle(const Request &request);
    [[nodiscard]] Answer createPin(const Request &request);
    [[nodiscard]] Answer store(const Request &request);
    [[nodiscard]] Answer page(const Request &request, const QJsonArray &all) const;
    [[nodiscard]] QJsonObject shown(const QString &id) const;

    std::function<qint64()> m_nowMs;
    int m_last = 9000;

public:
    FakeServer server;
};

} // namespace fakes
