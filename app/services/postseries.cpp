// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recurrence.h"
#include "app/services/postbuild.h"
#include "app/services/postservice.h"

#include <QJsonArray>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::SetOp;

namespace {

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QTimeZone zoneOf(const QJsonObject &post)
{
    const QTimeZone zone(post.value(u"timezone"_s).toString().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

domain::Series seriesOf(const QJsonObject &post)
{
    domain::Series series;
    series.rule = post.value(u"recurrenceRule"_s).toString();
    series.zone = QString::fromLatin1(zoneOf(post).id());
    series.startWall = domain::toWall(instant(fromWire(post.value(u"scheduledAt"_s))), zoneOf(post));
    for (const QJsonValue &value : post.value(u"recurrenceExdates"_s).toArray())
        series.exdates.append(instant(fromWire(value)));
    return series;
}

QJsonArray exdatesOf(const domain::Series &series)
{
    QJsonArray list;
    for (const QDateTime &at : series.exdates)
        list.append(toWire(at.toMSecsSinceEpoch()));
    return list;
}

Result<QJsonObject> readSeries(Reader &reader, const RecordId &id)
{
    auto post = readEditablePost(reader, id);
    if (post && post->value(u"recurrenceRule"_s).toString().isEmpty())
        return makeError(ErrorKind::Invalid, u"post.notASeries"_s);
    return post;
}

/**
 * The rule for a series whose day moves by @p days: the weekdays of a weekly rule turn with it. A rule that names days of
 * a month or a year says something that a drag cannot mean, so it has to be edited (post.ruleFixesDay).
 */
Result<QString> ruleMovedBy(const QString &rule, qint64 days)
{
    const auto parts = domain::describeRule(rule);
    if (!parts)
        return parts.error();
    const bool namesDays = !parts->days.isEmpty() || !parts->monthDays.isEmpty() || !parts->yearDays.isEmpty() || !parts->months.isEmpty();
    if (days == 0 || !namesDays)
        return rule;
    if (parts->frequency != domain::Frequency::Weekly || parts->days.isEmpty())
        return makeError(ErrorKind::Invalid, u"post.ruleFixesDay"_s);
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QStringList turned;
    for (const domain::RuleParts::Day &day : parts->days)
        turned.append(names.at(int(((day.weekday - 1 + days) % 7 + 7) % 7)));
    QStringList fields = rule.split(u';');
    for (QString &field : fields) {
        if (field.startsWith(u"BYDAY="_s, Qt::CaseInsensitive))
            field = u"BYDAY="_s + turned.join(u',');
    }
    return fields.join(u';');
}

/** A copy is a draft; what is made of a series that was handed over stays handed over, when it has somewhere to go. */
void handOverLike(const QJsonObject &series, const RecordId &copy, QList<SetOp> &ops)
{
    const bool hasTarget = std::any_of(ops.cbegin(), ops.cend(), [](const SetOp &op) { return op.type == u"PostTarget"; });
    if (hasTarget && series.value(u"status"_s).toString() == u"scheduled")
        ops.append(SetOp::update(u"Post"_s, copy, {{u"status"_s, u"scheduled"_s}}));
}

/** A post of its own for one instant; the series leaves it out because the post's recurrenceAt names it. */
Result<Mutation> detachOne(Reader &reader, const QJsonObject &post, qint64 occurrence, QJsonObject changes, const Clock &clock, Rng &rng)
{
    if (!changes.contains(u"scheduledAt"_s))
        changes.insert(u"scheduledAt"_s, toWire(occurrence));
    changes.insert(u"recurrenceRule"_s, QJsonValue::Null);
    changes.insert(u"recurrenceExdates"_s, QJsonValue::Null);
    changes.insert(u"recurrenceEndAt"_s, QJsonValue::Null);
    changes.insert(u"recurrenceParentId"_s, post.value(u"id"_s));
    changes.insert(u"recurrenceAt"_s, toWire(occurrence));
    const RecordId id = RecordId::create('p', clock, rng);
    auto ops = copyPost(reader, post, id, changes, clock, rng);
    if (!ops)
        return ops.error();
    handOverLike(post, id, *ops);
    return Mutation{u"series.this"_s, *ops};
}

/** Ends the series before @p occurrence and starts another one there with the changes. */
Result<Mutation> splitAt(Reader &reader, const QJsonObject &post, qint64 occurrence, QJsonObject changes, const Clock &clock, Rng &rng)
{
    const auto split = domain::splitSeries(seriesOf(post), instant(occurrence));
    if (!split)
        return split.error();
    const RecordId id = idOf(post);
    if (!split->head) {
        // Nothing lies before the cut, so "this and following" is all of it.
        return Mutation{u"series.following"_s, {SetOp::update(u"Post"_s, id, changes)}};
    }
    Mutation mutation{u"series.following"_s,
                      {SetOp::update(u"Post"_s, id, {{u"recurrenceRule"_s, split->head->rule}, {u"recurrenceExdates"_s, exdatesOf(*split->head)}})}};
    if (!changes.contains(u"scheduledAt"_s))
        changes.insert(u"scheduledAt"_s, toWire(occurrence));
    if (!changes.contains(u"recurrenceRule"_s))
        changes.insert(u"recurrenceRule"_s, split->tail.rule);
    changes.insert(u"recurrenceExdates"_s, exdatesOf(split->tail));
    const RecordId tail = RecordId::create('p', clock, rng);
    const auto ops = copyPost(reader, post, tail, changes, clock, rng);
    if (!ops)
        return ops.error();
    mutation.ops += *ops;
    handOverLike(post, tail, mutation.ops);
    return mutation;
}

} // namespace

void PostService::editSeries(const RecordId &series, qint64 occurrence, SeriesScope scope, const QJsonObject &patch,
                             QObject *context, Done done)
{
    submit(
        [this, series, occurrence, scope, patch](Reader &reader) -> Result<Mutation> {
            const auto post = readSeries(reader, series);
            if (!post)
                return post.error();
            switch (scope) {
            case SeriesScope::This:
                return detachOne(reader, *post, occurrence, patch, m_clock, m_rng);
            case SeriesScope::ThisAndFollowing:
                return splitAt(reader, *post, occurrence, patch, m_clock, m_rng);
            case SeriesScope::All:
                return Mutation{u"series.all"_s, {SetOp::update(u"Post"_s, series, patch)}};
            }
            return makeError(ErrorKind::Internal, u"post.scope"_s);
        },
        context, std::move(done));
}

void PostService::skipOccurrence(const RecordId &series, qint64 occurrence, QObject *context, Done done)
{
    submit(
        [series, occurrence](Reader &reader) -> Result<Mutation> {
            const auto post = readSeries(reader, series);
            if (!post)
                return post.error();
            const domain::Series without = domain::skipOccurrence(seriesOf(*post), instant(occurrence));
            return Mutation{u"series.skip"_s, {SetOp::update(u"Post"_s, series, {{u"recurrenceExdates"_s, exdatesOf(without)}})}};
        },
        context, std::move(done));
}

void PostService::moveOccurrence(const RecordId &series, qint64 occurrence, qint64 to, SeriesScope scope, QObject *context, Done done)
{
    submit(
        [this, series, occurrence, to, scope](Reader &reader) -> Result<Mutation> {
            const auto post = readSeries(reader, series);
            if (!post)
                return post.error();
            if (to < m_clock.nowMs() && post->value(u"status"_s).toString() == u"scheduled")
                return makeError(ErrorKind::Invalid, u"post.inPast"_s);
            QJsonObject moved{{u"scheduledAt"_s, toWire(to)}};
            if (scope == SeriesScope::This)
                return detachOne(reader, *post, occurrence, moved, m_clock, m_rng);
            const QTimeZone zone = zoneOf(*post);
            const QDateTime fromWall = domain::toWall(instant(occurrence), zone);
            const QDateTime toWall = domain::toWall(instant(to), zone);
            const qint64 days = fromWall.daysTo(toWall);
            const auto rule = ruleMovedBy(post->value(u"recurrenceRule"_s).toString(), days);
            if (!rule)
                return rule.error();
            if (scope == SeriesScope::ThisAndFollowing) {
                if (days != 0)
                    moved.insert(u"recurrenceRule"_s, *rule);
                return splitAt(reader, *post, occurrence, moved, m_clock, m_rng);
            }
            // The whole series keeps its distance: its start moves on the wall clock by what the instant was moved.
            const int minutes = fromWall.time().secsTo(toWall.time()) / 60;
            const qint64 start = fromWire(post->value(u"scheduledAt"_s));
            const qint64 shifted = shiftWallClock(start, post->value(u"timezone"_s).toString(), int(days), minutes);
            const QJsonObject patch{{u"scheduledAt"_s, toWire(shifted)}, {u"recurrenceRule"_s, *rule}};
            return Mutation{u"series.all"_s, {SetOp::update(u"Post"_s, series, patch)}};
        },
        context, std::move(done));
}

} // namespace campanile::services
