// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desktopnotes.h"

#if defined(QT_DBUS_LIB)

#include "app/core/logging.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QHash>
#include <QIcon>
#include <QImage>
#include <QList>

#include <optional>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureSide = 64;

const QString &service()
{
    static const QString name = u"org.freedesktop.Notifications"_s;
    return name;
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), u"/org/freedesktop/Notifications"_s, service(), method);
}

} // namespace

/** The hint "image-data": (iiibiiay). */
struct NotePicture {
    QImage image;
};

QDBusArgument &operator<<(QDBusArgument &out, const NotePicture &picture)
{
    const QImage &image = picture.image;
    out.beginStructure();
    out << image.width() << image.height() << int(image.bytesPerLine()) << true << 8 << 4
        << QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, NotePicture &)
{
    return in;
}

} // namespace campanile::ui

Q_DECLARE_METATYPE(campanile::ui::NotePicture)

namespace campanile::ui {

struct DesktopNotes::Private {
    struct Note {
        QString title, text, key;
    };
    DesktopNotes &q;
    QDBusConnection bus;
    bool isJoined = false;
    std::optional<bool> readsMarkup; ///< not known before the service has said what it can do
    QList<Note> waiting;
    QHash<uint, QString> keys;

    Private(DesktopNotes &owner, const QDBusConnection &on) : q(owner), bus(on) {}

    bool join()
    {
        if (isJoined || !bus.isConnected())
            return isJoined;
        isJoined = true;
        qDBusRegisterMetaType<NotePicture>();
        const QString path = u"/org/freedesktop/Notifications"_s;
        bus.connect({}, path, service(), u"ActionInvoked"_s, &q, SLOT(onAction(uint, QString)));
        bus.connect({}, path, service(), u"NotificationClosed"_s, &q, SLOT(onClosed(uint, uint)));
        bus.connect({}, path, service(), u"ActivationToken"_s, &q, SLOT(onToken(uint, QString)));
        return true;
    }

    void ask()
    {
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetCapabilities"_s)), &q);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &q, [this](QDBusPendingCallWatcher *done) {
            const QDBusPendingReply<QStringList> reply = *done;
            done->deleteLater();
            if (reply.isError())
                qCInfo(lcUi) << "no notifications of the desktop:" << reply.error().name();
            else
                readsMarkup = reply.value().contains(u"body-markup"_s);
            const QList<Note> notes = std::exchange(waiting, {});
            for (const Note &note : notes) {
                if (readsMarkup)
                    send(note);
                else
                    Q_EMIT q.failed(note.title, note.text, note.key);
            }
        });
    }

    void send(const Note &note)
    {
        QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
        if (const QImage picture = QGuiApplication::windowIcon().pixmap(kPictureSide).toImage().convertToFormat(QImage::Format_RGBA8888); !picture.isNull())
            hints.insert(u"image-data"_s, QVariant::fromValue(NotePicture{picture}));
        QStringList actions;
        if (!note.key.isEmpty())
            actions = {u"default"_s, DesktopNotes::tr("Open"), u"read"_s, DesktopNotes::tr("Mark as read")};
        QDBusMessage message = call(u"Notify"_s);
        message.setArguments({QGuiApplication::applicationDisplayName(), uint(0), QString(), note.title,
                              *readsMarkup ? note.text.toHtmlEscaped() : note.text, actions, hints, -1});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), &q);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &q, [this, note](QDBusPendingCallWatcher *done) {
            const QDBusPendingReply<uint> reply = *done;
            done->deleteLater();
            if (reply.isError()) {
                qCInfo(lcUi) << "the desktop took no notification:" << reply.error().name();
                readsMarkup.reset(); // another service may answer next time
                Q_EMIT q.failed(note.title, note.text, note.key);
            } else if (!note.key.isEmpty()) {
                keys.insert(reply.value(), note.key);
            }
        });
    }
};

DesktopNotes::DesktopNotes(QObject *parent) : DesktopNotes(QDBusConnection::sessionBus(), parent) {}

DesktopNotes::DesktopNotes(const QDBusConnection &bus, QObject *parent) : QObject(parent), d(new Private(*this, bus)) {}

DesktopNotes::~DesktopNotes() = default;

bool DesktopNotes::isAvailable()
{
    return d->join();
}

void DesktopNotes::show(const QString &title, const QString &text, const QString &key)
{
    const Private::Note note{title, text, key};
    if (!d->join()) {
        Q_EMIT failed(title, text, key);
    } else if (d->readsMarkup) {
        d->send(note);
    } else {
        d->waiting.append(note);
        if (d->waiting.size() == 1)
            d->ask();
    }
}

void DesktopNotes::onAction(uint id, const QString &action)
{
    const QString key = d->keys.value(id);
    if (key.isEmpty())
        return;
    if (action == u"default")
        Q_EMIT chosen(key);
    else if (action == u"read")
        Q_EMIT markedRead(key);
}

void DesktopNotes::onClosed(uint id, uint)
{
    d->keys.remove(id);
}

void DesktopNotes::onToken(uint id, const QString &token)
{
    // With it the compositor lets the window come to the front; Qt takes it from here.
    if (d->keys.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace campanile::ui

#else

namespace campanile::ui {

struct DesktopNotes::Private {};

DesktopNotes::DesktopNotes(QObject *parent) : QObject(parent) {}
DesktopNotes::~DesktopNotes() = default;

bool DesktopNotes::isAvailable()
{
    return false;
}

void DesktopNotes::show(const QString &title, const QString &text, const QString &key)
{
    Q_EMIT failed(title, text, key);
}

void DesktopNotes::onAction(uint, const QString &) {}
void DesktopNotes::onClosed(uint, uint) {}
void DesktopNotes::onToken(uint, const QString &) {}

} // namespace campanile::ui

#endif

#include "moc_desktopnotes.cpp"
