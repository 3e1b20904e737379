// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/sidelists.h"

#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownEvents = 40;
constexpr int kAvatarSide = 24; ///< px

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QString eventIcon(ui::Tone tone)
{
    switch (tone) {
    case ui::Tone::Danger:
        return u"circle-x"_s;
    case ui::Tone::Warning:
        return u"triangle-alert"_s;
    case ui::Tone::Success:
        return u"circle-check"_s;
    case ui::Tone::Neutral:
    case ui::Tone::Accent:
    case ui::Tone::Info:
        break;
    }
    return u"circle-dashed"_s;
}

} // namespace

QWidget *accountAvatar(const ComposerController &controller, const RecordId &account, const QString &name, const QString &platform, QWidget *parent)
{
    auto *avatar = new ui::Avatar(controller.avatarOf(account, name, platform), kAvatarSide, parent);
    QObject::connect(&controller, &ComposerController::picturesChanged, avatar, [avatar, &controller, account, name, platform] {
        avatar->setLook(controller.avatarOf(account, name, platform));
    });
    return avatar;
}

QWidget *noteLine(const QString &icon, ui::Tone tone, const QString &text, QWidget *parent)
{
    auto *host = new QWidget(parent);
    auto *line = new QHBoxLayout(host);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X2);
    auto *glyph = new QLabel(host);
    glyph->setPixmap((tone == ui::Tone::Neutral ? ui::icon(icon, ui::ColorRole::Muted) : ui::icon(icon, tone)).pixmap(14));
    auto *words = new QLabel(text, host);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setFont(ui::fontOf(ui::TypeRole::Caption));
    line->addWidget(glyph, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    return host;
}

ReadinessList::ReadinessList(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X1);
}

QList<ReadinessList::Row> ReadinessList::rows() const
{
    QList<Row> list;
    QHash<QString, int> seen;
    for (const TargetFacts &target : m_controller.facts().targets) {
        const TargetAnalysis *analysis = m_controller.analysis().of(target.id);
        if (!analysis)
            continue;
        Row row{target.name.isEmpty() ? target.handle : target.name, target.account, target.platform, analysis->readiness.light, {}};
        for (const domain::ReadinessReason &reason : analysis->readiness.reasons) {
            const Reason line{reason.light, reasonText(reason, analysis->counts.size() > 1, m_controller.facts())};
            if (row.reasons.contains(line))
                continue;
            row.reasons.append(line);
            ++seen[line.text];
        }
        list.append(row);
    }
    // What holds for every account is said once.
    if (list.size() < 2)
        return list;
    Row all{tr("Every account"), {}, {}, domain::Light::Ok, {}};
    for (const Reason &reason : std::as_const(list.first().reasons)) {
        if (seen.value(reason.text) == list.size())
            all.reasons.append(reason);
    }
    for (Row &row : list)
        row.reasons.removeIf([&](const Reason &reason) { return seen.value(reason.text) == list.size(); });
    if (!all.reasons.isEmpty())
        list.append(all);
    return list;
}

void ReadinessList::refresh()
{
    const QList<Row> now = rows();
    const bool sameTheme = ui::tokens() == m_theme;
    if (now == m_shown && sameTheme)
        return;
    const bool sameShape = sameTheme && std::ranges::equal(now, m_shown, [](const Row &a, const Row &b) {
        return a.name == b.name && a.platform == b.platform && a.light == b.light && std::ranges::equal(a.reasons, b.reasons, {}, &Reason::light, &Reason::light);
    });
    m_shown = now;
    m_theme = ui::tokens();
    if (sameShape)
        return setWords();
    clear(m_column);
    m_words.clear();
    for (const Row &row : now)
        addRow(row);
}

/** Only a number differs while a person types: the labels stay. */
void ReadinessList::setWords()
{
    qsizetype i = 0;
    for (const Row &row : std::as_const(m_shown)) {
        for (const Reason &reason : row.reasons) {
            QLabel *words = m_words.at(i++);
            if (words->text() != reason.text)
                words->setText(reason.text);
        }
    }
}

void ReadinessList::addRow(const Row &row)
{
    auto *host = new QWidget(this);
    auto *line = new QHBoxLayout(host);
    line->setContentsMargins(0, ui::space::X1, 0, 0);
    line->setSpacing(ui::space::X2);
    auto *name = new QLabel(row.name, host);
    name->setTextFormat(Qt::PlainText);
    name->setMinimumWidth(0);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (row.platform.isEmpty()) {
        name->setForegroundRole(QPalette::PlaceholderText);
    } else {
        line->addWidget(accountAvatar(m_controller, row.account, row.name, row.platform, host));
        name->setToolTip(networkName(row.platform));
    }
    line->addWidget(name, 1);
    if (!row.platform.isEmpty()) {
        const ui::ChipLook look = lightLook(row.light);
        line->addWidget(new ui::Chip(look, host));
        host->setAccessibleName(u"%1, %2: %3"_s.arg(row.name, networkName(row.platform), look.text));
    }
    m_column->addWidget(host);
    host->show();
    for (const Reason &reason : row.reasons) {
        QWidget *note = noteLine(reason.light == domain::Light::Blocked ? u"circle-x"_s : u"triangle-alert"_s, lightTone(reason.light), reason.text, this);
        m_column->addWidget(note);
        note->show();
        m_words.append(note->findChildren<QLabel *>().last());
    }
}

JournalList::JournalList(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X1);
}

void JournalList::refresh()
{
    const PostFacts &facts = m_controller.facts();
    QList<Line> now;
    const qsizetype from = std::max<qsizetype>(0, facts.events.size() - kShownEvents);
    for (qsizetype i = facts.events.size() - 1; i >= from; --i) {
        const EventFacts &event = facts.events.at(i);
        const auto target = std::ranges::find(facts.targets, event.target, &TargetFacts::id);
        const QString where = target == facts.targets.end() ? QString() : u" · "_s + target->name;
        now.append({event.type, momentText(event.at, facts.timezone) + where + u'\n' + eventText(event)});
    }
    setVisible(!now.isEmpty());
    if (now == m_shown && ui::tokens() == m_theme)
        return;
    m_shown = now;
    m_theme = ui::tokens();
    clear(m_column);
    for (const Line &line : std::as_const(now)) {
        const ui::Tone tone = eventTone(line.type);
        QWidget *note = noteLine(eventIcon(tone), tone, line.text, this);
        m_column->addWidget(note);
        note->show();
    }
}

} // namespace campanile::views::composer

#include "moc_sidelists.cpp"
