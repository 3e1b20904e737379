// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/presenceservice.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace campanile::services {

using namespace Qt::StringLiterals;
using sync::Doing;

namespace {

constexpr qsizetype kNameLength = 22; // characters of base64url: 132 bits
constexpr qsizetype kMostHeld = 40;   // the server takes 50 entries of a client
constexpr int kOutboxLook = 500;

/** The same after a restart, and no key to anything else. */
QString nameOfClient(const RecordId &client)
{
    const QByteArray hash = QCryptographicHash::hash("presence " + client.toByteArray(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding).first(kNameLength));
}

QString typeAt(Desk desk)
{
    switch (desk) {
    case Desk::Conversation:
        return u"InboxItem"_s;
    case Desk::Composer:
        return u"Post"_s;
    }
    return {};
}

/** Items whose reply waits in the outbox, and since when. */
Result<QHash<RecordId, qint64>> waitingReplies(store::Reader &reader)
{
    const auto outbox = reader.outbox(kOutboxLook);
    if (!outbox)
        return outbox.error();
    QHash<RecordId, qint64> waiting;
    for (const store::OutboxEntry &entry : *outbox) {
        if (entry.state == store::OutboxEntry::State::Acked)
            continue;
        for (const store::SetOp &op : entry.ops) {
            if (op.type != u"InboxMessage" || op.value.value(u"sendStatus"_s) != u"queued"_s)
                continue;
            QString item = op.value.value(u"inboxItemId"_s).toString();
            if (item.isEmpty()) {
                const auto message = reader.get(op.type, op.id);
                if (!message)
                    return message.error();
                if (*message)
                    item = (*message)->object().value(u"inboxItemId"_s).toString();
            }
            if (const auto id = RecordId::parse(item); id && !waiting.contains(*id))
                waiting.insert(*id, entry.at);
        }
    }
    return waiting;
}

} // namespace

PresenceService::PresenceService(store::Store &store, const Clock &clock, QString accountId, const RecordId &me, Remote remote, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_accountId(std::move(accountId)), m_me(me), m_remote(std::move(remote))
{
    m_soon.setSingleShot(true);
    m_away.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PresenceService::tell);
    connect(&m_away, &QTimer::timeout, this, &PresenceService::soon);
    connect(&m_renew, &QTimer::timeout, this, [this] {
        if (mayHold())
            readHeld();
        soon();
    });
    connect(&m_store.hub(), &store::ChangeHub::statusChanged, this, [this] {
        if (m_isOnline && mayHold())
            readHeld();
    });
    m_store.call(
        this, [](store::StoreCore &core) -> Result<RecordId> { return core.clientId(); },
        [this](const Result<RecordId> &client) {
            if (!client || client->isNull())
                return;
            m_client = nameOfClient(*client);
            soon();
        });
}

bool PresenceService::mayHold() const
{
    const store::SyncStatus &status = m_store.hub().status();
    return status.pending + status.inFlight > 0 || !m_waiting.isEmpty();
}

void PresenceService::setOpen(const RecordId &record, Desk desk)
{
    Place &place = m_places[desk];
    if (record == place.open)
        return;
    place.open = record;
    soon();
}

void PresenceService::noteWriting(const RecordId &record, bool isUnsent, Desk desk)
{
    Place &place = m_places[desk];
    const bool was = isWriting(place);
    place.written = isUnsent ? record : RecordId();
    place.writtenAtMs = m_clock.nowMs();
    if (isWriting(place) != was)
        soon();
}

void PresenceService::setInSight(bool inSight, Desk desk)
{
    Place &place = m_places[desk];
    if (inSight == place.isInSight)
        return;
    place.isInSight = inSight;
    place.goneAtMs = m_clock.nowMs();
    if (inSight)
        soon();
    else
        m_away.start(std::chrono::milliseconds(m_timing.awayMs));
}

void PresenceService::setShared(bool shared)
{
    if (shared == m_isShared)
        return;
    m_isShared = shared;
    soon();
}

void PresenceService::setOnline(bool online)
{
    if (online == m_isOnline)
        return;
    m_isOnline = online;
    m_hasTold = false;
    if (!online) {
        // What others do now is not known; their last picture would only mislead.
        m_soon.stop();
        m_renew.stop();
        m_told.clear();
        m_isTelling = false;
        ++m_line;
        if (!m_present.isEmpty()) {
            m_present.clear();
            Q_EMIT changed();
        }
        return;
    }
    m_renew.start(std::chrono::milliseconds(m_timing.renewMs));
    readHeld();
    soon();
}

bool PresenceService::isWriting(const Place &place) const
{
    return !place.open.isNull() && place.written == place.open && m_clock.nowMs() - place.writtenAtMs < m_timing.writingMs;
}

QList<PresenceService::Told> PresenceService::now() const
{
    QList<Told> told;
    if (!m_isShared)
        return told;
    for (auto it = m_waiting.begin(); it != m_waiting.end() && told.size() < kMostHeld; ++it) {
        if (m_clock.nowMs() - it.value() >= m_timing.heldAfterMs)
            told.append({typeAt(Desk::Conversation), it.key(), Doing::Holding});
    }
    for (const auto &[desk, place] : m_places) {
        const bool isHere = place.isInSight || m_clock.nowMs() - place.goneAtMs < m_timing.awayMs;
        const bool isTold = std::any_of(told.cbegin(), told.cend(), [&open = place.open](const Told &entry) { return entry.record == open; });
        if (isHere && !place.open.isNull() && !isTold)
            told.append({typeAt(desk), place.open, isWriting(place) ? Doing::Drafting : Doing::Viewing});
    }
    std::sort(told.begin(), told.end(), [](const Told &a, const Told &b) { return a.record.toByteArray() < b.record.toByteArray(); });
    return told;
}

QJsonObject PresenceService::argumentsOf(const QList<Told> &told, bool isLeaving) const
{
    QJsonArray list;
    for (const Told &entry : told)
        list.append(QJsonObject{{u"type"_s, entry.type}, {u"id"_s, entry.record.toString()}, {u"doing"_s, api::doingName(entry.doing)}});
    return {{u"client"_s, m_client}, {u"isLeaving"_s, isLeaving}, {u"list"_s, list}};
}

void PresenceService::soon()
{
    if (!m_isOnline || m_client.isEmpty() || m_soon.isActive() || m_isTelling)
        return;
    const qint64 gap = m_toldAtMs + m_timing.gapMs - m_clock.nowMs();
    m_soon.start(std::chrono::milliseconds(std::clamp<qint64>(gap, m_timing.soonMs, std::max(m_timing.soonMs, m_timing.gapMs))));
}

void PresenceService::tell()
{
    if (!m_isOnline || m_isTelling || m_isReading)
        return;
    const QList<Told> told = now();
    const qint64 ms = m_clock.nowMs();
    // A server that remembers something held has to hear of it even when there is nothing to say any more.
    const bool isDue = !m_hasTold || told != m_told || (!told.isEmpty() && ms - m_toldAtMs >= m_timing.renewMs / 2);
    if (!isDue)
        return;
    m_isTelling = true;
    m_toldAtMs = ms;
    m_remote(u"Presence/set"_s, argumentsOf(told, false), [this, told, line = m_line](const Result<QJsonObject> &answer) {
        if (line != m_line)
            return;
        m_isTelling = false;
        // What was not taken is told again when it is renewed.
        m_hasTold = answer.has_value();
        m_told = m_hasTold ? told : QList<Told>();
        if (m_hasTold && now() != m_told)
            soon();
    });
}

void PresenceService::readHeld()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_store.read(this, &waitingReplies, [this](const Result<QHash<RecordId, qint64>> &waiting) {
        m_isReading = false;
        m_waiting = waiting.value_or(QHash<RecordId, qint64>());
        soon();
    });
}

std::optional<QJsonObject> PresenceService::farewell(bool keepsWriting)
{
    if (!m_isOnline || m_client.isEmpty() || (!m_hasTold && !m_isTelling))
        return std::nullopt;
    QList<Told> held;
    if (m_isShared) {
        for (auto it = m_waiting.begin(); it != m_waiting.end() && held.size() < kMostHeld; ++it)
            held.append({typeAt(Desk::Conversation), it.key(), Doing::Holding});
        for (const auto &[desk, place] : m_places) {
            if (keepsWriting && isWriting(place) && !m_waiting.contains(place.open))
                held.append({typeAt(desk), place.open, Doing::Holding});
        }
    }
    m_soon.stop();
    m_renew.stop();
    m_hasTold = false;
    return argumentsOf(held, true);
}

void PresenceService::take(const sync::PresencePicture &picture)
{
    if (picture.accountId != m_accountId || !m_isOnline)
        return;
    QHash<RecordId, QList<Present>> present;
    for (const sync::PresenceNote &note : picture.notes) {
        if (note.client == m_client && note.user == m_me)
            continue;
        QList<Present> &list = present[note.record];
        const auto same = std::find_if(list.begin(), list.end(), [&note](const Present &other) { return other.user == note.user; });
        const Present here{note.user, note.doing, note.sinceMs, note.user == m_me};
        if (same == list.end())
            list.append(here);
        else if (note.doing > same->doing || (note.doing == same->doing && note.sinceMs < same->sinceMs))
            *same = here;
    }
    for (QList<Present> &list : present) {
        std::sort(list.begin(), list.end(), [](const Present &a, const Present &b) {
            if (a.isMe != b.isMe)
                return b.isMe;
            return std::tuple(-int(a.doing), a.sinceMs, a.user.toByteArray()) < std::tuple(-int(b.doing), b.sinceMs, b.user.toByteArray());
        });
    }
    if (present == m_present)
        return;
    m_present = present;
    Q_EMIT changed();
}

} // namespace campanile::services

#include "moc_presenceservice.cpp"
