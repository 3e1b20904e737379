// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisiswords.h"

#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "views/tamed.h"

#include <QCoreApplication>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CrisisEntryRow;
using models::CrisisEventRow;
using models::CrisisMeasure;

namespace {

QString crisisSay(const char *text)
{
    return QCoreApplication::translate("Crisis", text);
}

QString crisisMany(const char *text, int n)
{
    return QCoreApplication::translate("Crisis", text, nullptr, n);
}

QString percent(double share)
{
    return crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 %")).arg(QLocale().toString(int(std::lround(share * 100))));
}

/** Usual numbers are medians: whole where they are, with one place where they are small. */
QString usually(double baseline)
{
    const QLocale locale;
    const bool isWhole = baseline >= 10 || std::abs(baseline - std::round(baseline)) < 0.05;
    return isWhole ? locale.toString(qint64(std::llround(baseline))) : locale.toString(baseline, 'f', 1);
}

QString messageWords(int count)
{
    return crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n message(s)"), count);
}

QString spikeMeasured(const CrisisMeasure &measure, const QString &span)
{
    if (measure.baseline < 0)
        return crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2.")).arg(messageWords(measure.count), span);
    return measure.baseline < 0.5 ? crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2, usually next to none.")).arg(messageWords(measure.count), span)
                                  : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2, usually %3.")).arg(messageWords(measure.count), span, usually(measure.baseline));
}

QString keywordsMeasured(const CrisisMeasure &measure, const QString &span)
{
    QStringList words;
    for (const auto &[word, times] : measure.keywords.mid(0, 3))
        words.append(crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "“%1” %n time(s)"), times).arg(ui::isolated(tamed(word))));
    return words.isEmpty() ? crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2.")).arg(messageWords(std::max(0, measure.count)), span)
                           : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2.")).arg(ui::joinedWords(words), span);
}

QString influencerMeasured(const CrisisMeasure &measure)
{
    if (measure.authors.isEmpty())
        return {};
    const QString name = ui::isolated(tamed(measure.authors.first()));
    const int others = int(measure.authors.size()) - 1;
    QString text = measure.followers > 0 ? crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1, with %2 followers, is not happy.")).arg(name, QLocale().toString(measure.followers))
                                         : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 is not happy.")).arg(name);
    if (others > 0)
        text += u' ' + crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n more like that."), others);
    return text;
}

QString quotedName(const QString &text)
{
    return crisisSay(QT_TRANSLATE_NOOP("Crisis", "“%1”")).arg(ui::isolated(tamed(text)));
}

QString statusTo(const QJsonObject &metadata)
{
    const QString to = metadata.value("to"_L1).toString();
    return to.isEmpty() ? QString() : crisisStatusLook(to).text;
}

/** Sentences about a state that changed; %1 is who did it. */
QString changeSentence(const CrisisEntryRow &entry, const QString &who)
{
    const auto by = [&who](const char *text) { return crisisSay(text).arg(who); };
    if (entry.kind == u"acknowledged")
        return by(QT_TRANSLATE_NOOP("Crisis", "%1 acknowledged it"));
    if (entry.kind == u"resolved")
        return by(entry.metadata.value("to"_L1) == u"false_positive"_s ? QT_TRANSLATE_NOOP("Crisis", "%1 called it a false alarm") : QT_TRANSLATE_NOOP("Crisis", "%1 resolved it"));
    if (entry.kind == u"reopened")
        return by(QT_TRANSLATE_NOOP("Crisis", "%1 opened it again"));
    if (entry.kind == u"posts_paused")
        return by(QT_TRANSLATE_NOOP("Crisis", "%1 paused all scheduled posts"));
    if (entry.kind == u"posts_resumed")
        return by(QT_TRANSLATE_NOOP("Crisis", "%1 let scheduled posts go out again"));
    if (entry.kind == u"severity_changed")
        return crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 set the severity to %2")).arg(who, ui::midSentence(crisisSeverityWord(entry.metadata.value("to"_L1).toString())));
    if (entry.kind == u"status_changed") {
        const QString to = statusTo(entry.metadata);
        return entry.metadata.value("to"_L1) == u"responding"_s ? by(QT_TRANSLATE_NOOP("Crisis", "%1 took the lead"))
               : to.isEmpty()                                   ? by(QT_TRANSLATE_NOOP("Crisis", "%1 changed it"))
                                                                : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 set it to %2")).arg(who, ui::midSentence(to));
    }
    return by(QT_TRANSLATE_NOOP("Crisis", "%1 changed it"));
}

} // namespace

QList<ui::PickChoice> crisisSeverityChoices()
{
    return {{u"critical"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Critical"))}, {u"high"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "High"))},
            {u"medium"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Medium"))},     {u"low"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Low"))}};
}

QList<ui::PickChoice> crisisKindChoices()
{
    return {{u"mention_spike"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Many more messages than usual"))},
            {u"negative_sentiment_spike"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Many negative messages"))},
            {u"keyword"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Alarming words"))},
            {u"influencer"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Somebody with many followers is not happy"))},
            {u"inbox_backlog"_s, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Too many messages without an answer"))}};
}

QString crisisSeverityWord(const QString &severity)
{
    return ui::labelOf(crisisSeverityChoices(), severity);
}

ui::Tone crisisSeverityTone(const QString &severity)
{
    return severity == u"critical" || severity == u"high" ? ui::Tone::Danger : severity == u"medium" ? ui::Tone::Warning : ui::Tone::Info;
}

QString crisisSeverityIcon(const QString &severity)
{
    return severity == u"critical" ? u"zap"_s : severity == u"high" ? u"triangle-alert"_s : severity == u"medium" ? u"circle-alert"_s : u"info"_s;
}

ui::ChipLook crisisSeverityLook(const QString &severity)
{
    return {crisisSeverityWord(severity), crisisSeverityIcon(severity), crisisSeverityTone(severity)};
}

ui::ChipLook crisisStatusLook(const QString &status)
{
    if (status == u"acknowledged")
        return {crisisSay(QT_TRANSLATE_NOOP("Crisis", "Acknowledged")), u"eye"_s, ui::Tone::Warning};
    if (status == u"responding")
        return {crisisSay(QT_TRANSLATE_NOOP("Crisis", "Being handled")), u"users"_s, ui::Tone::Accent};
    if (status == u"resolved")
        return {crisisSay(QT_TRANSLATE_NOOP("Crisis", "Resolved")), u"circle-check"_s, ui::Tone::Success};
    if (status == u"false_positive")
        return {crisisSay(QT_TRANSLATE_NOOP("Crisis", "False alarm")), u"circle-x"_s, ui::Tone::Neutral};
    return {crisisSay(QT_TRANSLATE_NOOP("Crisis", "New")), u"bell"_s, ui::Tone::Danger};
}

QString crisisDuration(int minutes)
{
    if (minutes > 0 && minutes % 1440 == 0)
        return crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n day(s)"), minutes / 1440);
    if (minutes > 0 && minutes % 60 == 0)
        return crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n hour(s)"), minutes / 60);
    return crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n minute(s)"), minutes);
}

QString crisisHeadline(const CrisisEventRow &event)
{
    if (event.trigger == u"keyword" && !event.measure.keywords.isEmpty())
        return crisisSay(QT_TRANSLATE_NOOP("Crisis", "People write “%1”")).arg(ui::isolated(tamed(event.measure.keywords.first().first)));
    if (event.trigger == u"influencer" && !event.measure.authors.isEmpty())
        return crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 writes about you")).arg(ui::isolated(tamed(event.measure.authors.first())));
    const QString kind = event.trigger.isEmpty() ? QString() : ui::labelOf(crisisKindChoices(), event.trigger);
    return kind.isEmpty() || kind == event.trigger ? tamed(event.title) : kind;
}

QString crisisMeasured(const CrisisEventRow &event)
{
    const CrisisMeasure &measure = event.measure;
    const QString span = crisisDuration(std::max(1, measure.windowMinutes));
    QStringList sentences;
    if (event.trigger == u"mention_spike" && measure.count >= 0) {
        sentences.append(spikeMeasured(measure, span));
    } else if (event.trigger == u"negative_sentiment_spike" && measure.count >= 0) {
        sentences.append(measure.negativeShare < 0 ? crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 in %2.")).arg(messageWords(measure.count), span)
                                                   : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 of what came in %2 is negative (%3)."))
                                                         .arg(percent(measure.negativeShare), span, messageWords(measure.count)));
    } else if (event.trigger == u"keyword") {
        sentences.append(keywordsMeasured(measure, span));
    } else if (event.trigger == u"influencer") {
        sentences.append(influencerMeasured(measure));
    } else if (event.trigger == u"inbox_backlog" && measure.count >= 0) {
        sentences.append(crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "%n message(s) without an answer."), measure.count));
    }
    if (event.trigger == u"mention_spike" && measure.negativeShare >= 0)
        sentences.append(crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 of them are negative.")).arg(percent(measure.negativeShare)));
    if (measure.peakCount > measure.count && measure.count >= 0)
        sentences.append(crisisSay(QT_TRANSLATE_NOOP("Crisis", "At the worst it was %1.")).arg(QLocale().toString(measure.peakCount)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

CrisisEntryWords crisisEntryWords(const CrisisEntryRow &entry, const CrisisNames &names)
{
    const QString who = ui::isolated(names.person(entry.author.isNull() ? QString() : entry.author.toString()));
    if (entry.kind == u"note" && entry.metadata.contains("takesBack"_L1))
        return {u"undo-2"_s, ui::Tone::Neutral, crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 took a note back")).arg(who), {}};
    if (entry.kind == u"note")
        return {u"message-circle"_s, ui::Tone::Accent, who, entry.content};
    if (entry.kind == u"detected")
        return {u"bell"_s, ui::Tone::Danger, entry.author.isNull() ? crisisSay(QT_TRANSLATE_NOOP("Crisis", "Detected by a rule")) : crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 called it")).arg(who), {}};
    if (entry.kind == u"grew") {
        const int count = entry.metadata.value("count"_L1).toVariant().toInt();
        return {u"arrow-up"_s, ui::Tone::Danger, count > 0 ? crisisMany(QT_TRANSLATE_N_NOOP("Crisis", "It grew: %n by now"), count) : crisisSay(QT_TRANSLATE_NOOP("Crisis", "It grew")), {}};
    }
    if (entry.kind == u"calmed")
        return {u"arrow-down"_s, ui::Tone::Success, crisisSay(QT_TRANSLATE_NOOP("Crisis", "It calmed down")), {}};
    if (entry.kind == u"escalated")
        return {u"megaphone"_s, ui::Tone::Warning, crisisSay(QT_TRANSLATE_NOOP("Crisis", "Nobody had acknowledged it, so it was escalated")), {}};
    if (entry.kind == u"template_used")
        return {u"copy"_s, ui::Tone::Neutral, crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 used the answer %2")).arg(who, quotedName(entry.metadata.value("templateName"_L1).toString())), {}};
    if (entry.kind == u"template_approved")
        return {u"shield-check"_s, ui::Tone::Success, crisisSay(QT_TRANSLATE_NOOP("Crisis", "%1 approved the answer %2")).arg(who, quotedName(entry.metadata.value("templateName"_L1).toString())), {}};
    const QString icon = entry.kind == u"posts_paused" ? u"pause"_s : entry.kind == u"posts_resumed" ? u"play"_s : entry.kind == u"resolved" ? u"circle-check"_s : entry.kind == u"reopened" ? u"rotate-ccw"_s : entry.kind == u"acknowledged" ? u"eye"_s : u"flag"_s;
    const ui::Tone tone = entry.kind == u"resolved" ? ui::Tone::Success : entry.kind == u"posts_paused" ? ui::Tone::Warning : ui::Tone::Neutral;
    return {icon, tone, changeSentence(entry, who), entry.kind == u"resolved" ? entry.content : QString()};
}

QString crisisStepWords(const QString &label, bool isRedo)
{
    const auto either = [isRedo](const char *back, const char *again) { return crisisSay(isRedo ? again : back); };
    if (label == u"crisis.pause")
        return either(QT_TRANSLATE_NOOP("Crisis", "Scheduled posts go out again. What came due during the pause is kept back: plan it anew."),
                      QT_TRANSLATE_NOOP("Crisis", "All scheduled posts are paused"));
    if (label == u"crisis.resume")
        return either(QT_TRANSLATE_NOOP("Crisis", "All scheduled posts are paused again. What went out meanwhile stays out."), QT_TRANSLATE_NOOP("Crisis", "Scheduled posts go out again"));
    if (label == u"crisis.call")
        return either(QT_TRANSLATE_NOOP("Crisis", "Your call is taken back: it stays in the list as a false alarm, and colleagues may have read of it."),
                      QT_TRANSLATE_NOOP("Crisis", "The crisis is open again"));
    if (label == u"crisis.note")
        return either(QT_TRANSLATE_NOOP("Crisis", "Your note is taken back. Whoever it names may have read it."), QT_TRANSLATE_NOOP("Crisis", "Note added"));
    if (label == u"crisis.resolve" || label == u"crisis.falseAlarm")
        return either(QT_TRANSLATE_NOOP("Crisis", "The crisis is open again, as it was"), QT_TRANSLATE_NOOP("Crisis", "The crisis is over"));
    if (label == u"crisis.reopen")
        return either(QT_TRANSLATE_NOOP("Crisis", "The crisis is over, as it was"), QT_TRANSLATE_NOOP("Crisis", "The crisis is open again"));
    return {};
}

} // namespace campanile::views
