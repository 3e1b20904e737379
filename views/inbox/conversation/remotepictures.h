// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/core/settings.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>

class QThreadPool;

namespace campanile::views {

/** Senders whose pictures are always shown: "<network>/<their id>", a line feed, and their name when it was decided. */
inline const Setting<QStringList> trustedSenders{QStringLiteral("inbox/showPicturesOf"), QStringList(), SettingScope::Workspace};

/** Gets the bytes behind an address of a stranger; empty in programs that cannot. Calls back on the GUI thread, once. */
using FetchBytes = std::function<void(const QUrl &url, QObject *context, std::function<void(const Result<QByteArray> &)> done)>;

/**
 * Pictures that strangers sent along. Nothing is fetched before want(): an address that is asked for tells its owner that and when
 * it was read. Decoded on the pool, at most kSide wide and high, and kept. GUI thread; settings and pool outlive it.
 */
class RemotePictures : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 480;            ///< pixels
    static constexpr qint64 kMostBytes = 16LL * 1024 * 1024;
    static constexpr qint64 kMostPixels = 50'000'000;

    RemotePictures(QThreadPool &pool, Settings &settings, QObject *parent = nullptr);

    void setFetch(FetchBytes fetch) { m_fetch = std::move(fetch); }
    [[nodiscard]] bool canFetch() const { return bool(m_fetch); }
    /** The person asked for it. */
    void want(const QUrl &url);
    /** Null while it is not here. */
    [[nodiscard]] QImage picture(const QUrl &url) const;
    [[nodiscard]] bool hasFailed(const QUrl &url) const { return m_failed.contains(url); }
    [[nodiscard]] bool isWanted(const QUrl &url) const { return m_wanted.contains(url); }

    /** Who wrote what is looked at now; empty when the network does not say. */
    void setSender(const QString &sender, const QString &name = {})
    {
        m_sender = sender;
        m_senderName = name;
    }
    [[nodiscard]] const QString &sender() const { return m_sender; }
    [[nodiscard]] bool isTrusted(const QString &sender) const;
    void setTrusted(const QString &sender, bool on);
    /** Sender and name of each, sorted by name. */
    [[nodiscard]] static QList<std::pair<QString, QString>> trusted(const Settings &settings);
    static void forget(Settings &settings, const QString &sender);

Q_SIGNALS:
    void ready(const QUrl &url);
    /** Another sender is shown without asking, or one no more. */
    void trustChanged();

private:
    void decode(const QUrl &url, const QByteArray &bytes);
    void fail(const QUrl &url);

    QThreadPool &m_pool;
    Settings &m_settings;
    FetchBytes m_fetch;
    QString m_sender;
    QString m_senderName;
    QSet<QUrl> m_wanted;
    QSet<QUrl> m_failed;
    QCache<QUrl, QImage> m_pictures{64}; ///< pictures
};

} // namespace campanile::views
