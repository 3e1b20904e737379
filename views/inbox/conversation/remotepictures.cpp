// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/remotepictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace campanile::views {

namespace {

/** Null for what is no picture, or one that would not fit into memory decently. */
QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > RemotePictures::kMostPixels)
        return {};
    if (size.width() > RemotePictures::kSide || size.height() > RemotePictures::kSide)
        reader.setScaledSize(size.scaled(RemotePictures::kSide, RemotePictures::kSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

RemotePictures::RemotePictures(QThreadPool &pool, Settings &settings, QObject *parent) : QObject(parent), m_pool(pool), m_settings(settings) {}

void RemotePictures::want(const QUrl &url)
{
    if (!m_fetch || m_wanted.contains(url) || (url.scheme() != QLatin1StringView("https") && url.scheme() != QLatin1StringView("http")))
        return;
    m_wanted.insert(url);
    m_failed.remove(url);
    m_fetch(url, this, [this, url](const Result<QByteArray> &bytes) {
        if (!bytes || bytes->size() > kMostBytes)
            fail(url);
        else
            decode(url, *bytes);
    });
}

void RemotePictures::decode(const QUrl &url, const QByteArray &bytes)
{
    m_pool.start([guard = QPointer(this), url, bytes, owner = thread()] {
        const QImage image = decoded(bytes);
        auto *courier = new QObject;
        courier->moveToThread(owner);
        QMetaObject::invokeMethod(courier, [courier, guard, url, image] {
            courier->deleteLater();
            if (!guard)
                return;
            if (image.isNull()) {
                guard->fail(url);
            } else {
                guard->m_pictures.insert(url, new QImage(image));
                Q_EMIT guard->ready(url);
            }
        }, Qt::QueuedConnection);
    });
}

void RemotePictures::fail(const QUrl &url)
{
    m_wanted.remove(url);
    m_failed.insert(url);
    Q_EMIT ready(url);
}

QImage RemotePictures::picture(const QUrl &url) const
{
    const QImage *image = m_pictures.object(url);
    return image ? *image : QImage();
}

bool RemotePictures::isTrusted(const QString &sender) const
{
    const QStringList kept = m_settings.value(trustedSenders);
    return !sender.isEmpty() && std::any_of(kept.begin(), kept.end(), [&](const QString &entry) { return entry.section(u'\n', 0, 0) == sender; });
}

void RemotePictures::setTrusted(const QString &sender, bool on)
{
    forget(m_settings, sender);
    if (on) {
        QStringList senders = m_settings.value(trustedSenders);
        senders.append(sender + u'\n' + (sender == m_sender ? m_senderName : QString()));
        m_settings.setValue(trustedSenders, senders);
    }
    Q_EMIT trustChanged();
}

QList<std::pair<QString, QString>> RemotePictures::trusted(const Settings &settings)
{
    QList<std::pair<QString, QString>> list;
    const QStringList kept = settings.value(trustedSenders);
    for (const QString &entry : kept)
        list.append({entry.section(u'\n', 0, 0), entry.section(u'\n', 1)});
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.second, b.second);
        return order != 0 ? order < 0 : a.first < b.first;
    });
    return list;
}

void RemotePictures::forget(Settings &settings, const QString &sender)
{
    QStringList senders = settings.value(trustedSenders);
    senders.removeIf([&](const QString &entry) { return entry.section(u'\n', 0, 0) == sender; });
    settings.setValue(trustedSenders, senders);
}

} // namespace campanile::views
#include "moc_remotepictures.cpp"
