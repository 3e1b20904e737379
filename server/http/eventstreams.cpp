// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/eventstreams.h"

#include "server/core/auth/oauthserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype MaxTypes = 64;
constexpr int KeepAliveSeconds = 300; // also without pings: proxies and time-outs cut what is silent

QMap<QString, qint64> parseEventId(const QByteArray &id)
{
    QMap<QString, qint64> numbers;
    const QList<QByteArray> entries = id.split(',');
    for (const QByteArray &entry : entries) {
        const qsizetype equals = entry.indexOf('=');
        bool fits = false;
        const qint64 number = equals < 0 ? 0 : entry.sliced(equals + 1).toLongLong(&fits);
        if (fits)
            numbers.insert(QString::fromLatin1(entry.first(equals)), number);
    }
    return numbers;
}

QByteArray eventIdOf(const QMap<QString, qint64> &numbers)
{
    QByteArray id;
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        id += (id.isEmpty() ? "" : ",") + it.key().toLatin1() + '=' + QByteArray::number(it.value());
    return id;
}

bool isTypeName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

} // namespace

std::optional<EventRequest> parseEventRequest(const HttpRequest &request, const EventRules &rules)
{
    const auto params = parseForm(request.query);
    if (!params || params->repeated)
        return std::nullopt;
    EventRequest wanted;
    const QByteArray types = params->values.value("types", "*");
    if (types != "*") {
        wanted.types = types.split(',');
        if (wanted.types.size() > MaxTypes || !std::all_of(wanted.types.begin(), wanted.types.end(), isTypeName))
            return std::nullopt;
    }
    const QByteArray closeAfter = params->values.value("closeafter", "no");
    if (closeAfter != "no" && closeAfter != "state")
        return std::nullopt;
    wanted.closeAfterState = closeAfter == "state";
    bool fits = false;
    const int ping = params->values.value("ping", "0").toInt(&fits);
    if (!fits || ping < 0)
        return std::nullopt;
    wanted.pingSeconds = ping == 0 ? 0 : std::clamp(ping, rules.minPingSeconds, rules.maxPingSeconds);
    wanted.lastEventId = request.header("last-event-id");
    return wanted;
}

/** One stream. Its mutex guards everything below; the exchange is written to by one piece at a time. */
class EventStreams::Stream : public std::enable_shared_from_this<EventStreams::Stream>
{
public:
    Stream(EventStreams &owner, std::shared_ptr<Exchange> exchange, Caller caller, EventRequest request,
           std::function<void()> done)
        : m_owner(owner), m_exchange(std::move(exchange)), m_caller(std::move(caller)), m_request(std::move(request)),
          m_done(std::move(done))
    {
    }

    [[nodiscard]] const Caller &caller() const { return m_caller; }

    void start()
    {
        const QMap<QString, qint64> known = parseEventId(m_request.lastEventId);
        m_exchange->begin(200,
                          {{"Content-Type", "text/event-stream; charset=utf-8"},
                           {"Cache-Control", "no-cache, no-store"},
                           {"X-Accel-Buffering", "no"}},
                          -1);
        const std::weak_ptr<Stream> weak = weak_from_this();
        m_exchange->setClosedHandler([weak] {
            if (const auto self = weak.lock())
                self->close(false);
        });
        // Listening begins before the numbers are read, so that no commit falls between.
        auto subscription = m_owner.m_parts.service.subscribe(m_caller, [weak](const StateChange &change) {
            if (const auto self = weak.lock())
                self->note(change);
        });
        std::shared_ptr<void> presence;
        if (showsPresence()) {
            presence = m_owner.m_parts.service.subscribePresence(m_caller, [weak](const QString &account) {
                if (const auto self = weak.lock())
                    self->notePresence(account);
            });
        }
        QMap<QString, qint64> present;
        const QList<Membership> memberships = m_owner.m_parts.directory.memberships(m_caller.userId);
        for (const Membership &membership : memberships) {
            if (const qint64 number = m_owner.m_parts.sequence(membership.accountId); number >= 0)
                present.insert(membership.accountId, number);
        }
        bool behind = false;
        const bool hasPresence = bool(presence);
        {
            const std::lock_guard lock(m_mutex);
            m_subscription = std::move(subscription);
            m_presence = std::move(presence);
            for (auto it = present.begin(); it != present.end(); ++it) {
                qint64 &number = m_numbers[it.key()];
                number = std::max(number, it.value());
                if (!m_request.lastEventId.isEmpty() && known.value(it.key(), -1) != number) {
                    m_pending.insert(it.key());
                    behind = true;
                }
            }
            m_outgoing += ": open\nretry: 3000\nid: " + eventIdOf(m_numbers) + "\n\n";
        }
        flush();
        if (behind)
            emitState();
        if (hasPresence) {
            for (auto it = present.begin(); it != present.end(); ++it)
                emitPresence(it.key());
        }
        armPing();
    }

    void close(bool orderly)
    {
        std::function<void()> done;
        std::shared_ptr<void> subscription;
        std::shared_ptr<void> presence;
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_closed = true;
            done.swap(m_done);
            subscription.swap(m_subscription);
            presence.swap(m_presence);
        }
        if (orderly)
            m_exchange->end();
        else
            m_exchange->abort();
        const auto self = shared_from_this();
        // The service may be calling the listener just now; ending the subscription there would wait for itself.
        m_owner.m_parts.pool.postNext([subscription = std::move(subscription), presence = std::move(presence)]() mutable {
            subscription.reset();
            presence.reset();
        });
        m_owner.forget(self);
        if (done)
            done();
    }

private:
    void note(const StateChange &change)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            qint64 &number = m_numbers[change.accountId];
            number = std::max(number, change.seq);
            m_pending.insert(change.accountId);
            if (m_armed)
                return;
            m_armed = true;
        }
        arm();
    }

    /** Presence is for whoever wants to know everything, and for as long as he listens. */
    [[nodiscard]] bool showsPresence() const { return m_request.types.isEmpty() && !m_request.closeAfterState; }

    void notePresence(const QString &account)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_pendingPresence.insert(account);
            if (m_armed)
                return;
            m_armed = true;
        }
        arm();
    }

    void arm()
    {
        const std::weak_ptr<Stream> weak = weak_from_this();
        m_owner.m_parts.delays.after(m_owner.m_rules.coalesceMs, [weak] {
            if (const auto self = weak.lock())
                self->m_owner.m_parts.pool.postNext([self] { self->emitNews(); });
        });
    }

    void emitNews()
    {
        std::set<QString> presence;
        {
            const std::lock_guard lock(m_mutex);
            presence.swap(m_pendingPresence);
        }
        emitState();
        for (const QString &account : presence)
            emitPresence(account);
    }

    /** The whole picture of one workspace, unless it was sent last. It has no id: what was missed is told anew. */
    void emitPresence(const QString &account)
    {
        const QByteArray data = m_owner.m_parts.service.presenceFor(m_caller, account);
        {
            const std::lock_guard lock(m_mutex);
            QByteArray &sent = m_sentPresence[account];
            if (data.isEmpty() || data == sent)
                return;
            sent = data;
            m_outgoing += "event: presence\ndata: " + data + "\n\n";
        }
        flush();
    }

    /** On a worker: state strings of named types are asked for through the service. */
    void emitState()
    {
        std::set<QString> accounts;
        QMap<QString, qint64> numbers;
        {
            const std::lock_guard lock(m_mutex);
            m_armed = false;
            accounts.swap(m_pending);
            numbers = m_numbers;
        }
        QJsonObject changed;
        for (const QString &account : accounts) {
            const QJsonObject states = m_request.types.isEmpty()
                ? QJsonObject{{u"Sync"_s, u"0.0."_s + QString::number(numbers.value(account), 36)}}
                : changedTypes(account);
            if (!states.isEmpty())
                changed.insert(account, states);
        }
        if (changed.isEmpty())
            return;
        const QByteArray data =
            QJsonDocument(QJsonObject{{u"@type"_s, u"StateChange"_s}, {u"changed"_s, changed}})
                .toJson(QJsonDocument::Compact);
        {
            const std::lock_guard lock(m_mutex);
            m_outgoing += "event: state\nid: " + eventIdOf(numbers) + "\ndata: " + data + "\n\n";
            m_closeWhenSent = m_closeWhenSent || m_request.closeAfterState;
        }
        flush();
    }

    [[nodiscard]] QJsonObject changedTypes(const QString &account)
    {
        QJsonArray calls;
        for (const QByteArray &type : m_request.types) {
            calls.append(QJsonArray{QString::fromLatin1(type) + u"/get"_s,
                                    QJsonObject{{u"accountId"_s, account}, {u"ids"_s, QJsonArray()}},
                                    QString::fromLatin1(type)});
        }
        ApiRequest request;
        request.method = "POST";
        request.path = "/jmap/api";
        request.headers = {{"content-type", "application/json"}};
        request.body = QJsonDocument(QJsonObject{{u"using"_s,
                                                  QJsonArray{u"urn:ietf:params:jmap:core"_s,
                                                             u"https://campanile.example/ns/model"_s}},
                                                 {u"methodCalls"_s, calls}})
                           .toJson(QJsonDocument::Compact);
        request.caller = m_caller;
        const ApiResponse response = m_owner.m_parts.service.handle(request);
        QJsonObject states;
        const QJsonArray answers =
            QJsonDocument::fromJson(response.body).object().value("methodResponses"_L1).toArray();
        for (const QJsonValue &answer : answers) {
            const QString type = answer.toArray().at(2).toString();
            const QString state = answer.toArray().at(1).toObject().value("state"_L1).toString();
            if (state.isEmpty() || m_sentStates.value(account + u'/' + type) == state)
                continue;
            m_sentStates.insert(account + u'/' + type, state);
            states.insert(type, state);
        }
        return states;
    }

    void armPing()
    {
        const int seconds = m_request.pingSeconds > 0 ? m_request.pingSeconds : KeepAliveSeconds;
        const std::weak_ptr<Stream> weak = weak_from_this();
        m_owner.m_parts.delays.after(seconds * 1000, [weak] {
            if (const auto self = weak.lock())
                self->m_owner.m_parts.pool.postNext([self] { self->ping(); });
        });
    }

    void ping()
    {
        if (!m_owner.m_parts.isAlive(m_caller)) {
            close(true);
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_outgoing += m_request.pingSeconds > 0
                ? "event: ping\ndata: {\"interval\":" + QByteArray::number(m_request.pingSeconds) + "}\n\n"
                : QByteArray(": still here\n\n");
        }
        flush();
        armPing();
    }

    void flush()
    {
        QByteArray piece;
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_writing || m_outgoing.isEmpty())
                return;
            m_writing = true;
            piece.swap(m_outgoing);
        }
        const std::weak_ptr<Stream> weak = weak_from_this();
        m_exchange->write(std::move(piece), [weak](bool ok) {
            if (const auto self = weak.lock())
                self->written(ok);
        });
    }

    void written(bool ok)
    {
        bool over = false;
        {
            const std::lock_guard lock(m_mutex);
            m_writing = false;
            over = m_closeWhenSent && m_outgoing.isEmpty();
        }
        if (!ok || over)
            close(ok);
        else
            flush();
    }

    EventStreams &m_owner;
    const std::shared_ptr<Exchange> m_exchange;
    const Caller m_caller;
    const EventRequest m_request;
    QHash<QString, QString> m_sentStates; // used by emitState() only
    std::mutex m_mutex;
    std::function<void()> m_done;
    std::shared_ptr<void> m_subscription;
    QMap<QString, qint64> m_numbers;
    std::set<QString> m_pending;
    std::shared_ptr<void> m_presence;
    std::set<QString> m_pendingPresence;
    QHash<QString, QByteArray> m_sentPresence;
    QByteArray m_outgoing;
    bool m_armed = false;
    bool m_writing = false;
    bool m_closed = false;
    bool m_closeWhenSent = false;
};

EventStreams::EventStreams(Parts parts, EventRules rules) : m_parts(std::move(parts)), m_rules(rules) {}

EventStreams::~EventStreams()
{
    closeAll();
}

bool EventStreams::open(const std::shared_ptr<Exchange> &exchange, const Caller &caller, const EventRequest &request,
                        std::function<void()> done)
{
    auto stream = std::make_shared<Stream>(*this, exchange, caller, request, std::move(done));
    {
        const std::lock_guard lock(m_mutex);
        const auto mine = std::count_if(m_streams.begin(), m_streams.end(), [&caller](const auto &other) {
            return other->caller().userId == caller.userId;
        });
        if (m_closing || mine >= m_rules.perUser)
            return false;
        m_streams.insert(stream);
        ++m_parts.metrics.openEventStreams;
    }
    stream->start();
    return true;
}

void EventStreams::forget(const std::shared_ptr<Stream> &stream)
{
    const std::lock_guard lock(m_mutex);
    if (m_streams.erase(stream) > 0)
        --m_parts.metrics.openEventStreams;
}

void EventStreams::closeAll()
{
    std::set<std::shared_ptr<Stream>> streams;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        streams = m_streams;
    }
    for (const auto &stream : streams)
        stream->close(true);
}

} // namespace campanile::server
