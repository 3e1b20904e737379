// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/sidelists.h"

#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownEvents = 40;

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

void ReadinessList::refresh()
{
    clear(m_column);
    for (const TargetFacts &target : m_controller.facts().targets) {
        const TargetAnalysis *analysis = m_controller.analysis().of(target.id);
        if (!analysis)
            continue;
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, ui::space::X1, 0, 0);
        line->setSpacing(ui::space::X2);
        line->addWidget(new ui::Avatar({{}, target.name, ui::networkBadge(target.platform)}, 24, row));
        auto *name = new QLabel(target.name, row);
        name->setTextFormat(Qt::PlainText);
        name->setMinimumWidth(0);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(name, 1);
        line->addWidget(new ui::Chip(lightLook(analysis->readiness.light), row));
        row->setAccessibleName(u"%1: %2"_s.arg(target.name, lightLook(analysis->readiness.light).text));
        m_column->addWidget(row);
        row->show();
        for (const domain::ReadinessReason &reason : analysis->readiness.reasons) {
            QWidget *note = noteLine(reason.light == domain::Light::Blocked ? u"circle-x"_s : u"triangle-alert"_s,
                                     lightTone(reason.light), reasonText(reason, analysis->counts.size() > 1), this);
            note->setContentsMargins(0, 0, 0, 0);
            m_column->addWidget(note);
            note->show();
        }
    }
    setVisible(m_column->count() > 0);
}

JournalList::JournalList(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X1);
}

void JournalList::refresh()
{
    clear(m_column);
    const PostFacts &facts = m_controller.facts();
    for (const TargetFacts &target : facts.targets) {
        const QUrl link(target.permalink, QUrl::StrictMode);
        // Only a web address: what a network sends is not trusted to start programs.
        if (!link.isValid() || (link.scheme() != u"https" && link.scheme() != u"http"))
            continue;
        auto *open = new QPushButton(ui::icon(u"external-link"_s), tr("Open on %1").arg(networkName(target.platform)), this);
        connect(open, &QPushButton::clicked, this, [link] { QDesktopServices::openUrl(link); });
        m_column->addWidget(open, 0, Qt::AlignLeading);
        open->show();
    }
    const qsizetype from = std::max<qsizetype>(0, facts.events.size() - kShownEvents);
    for (qsizetype i = facts.events.size() - 1; i >= from; --i) {
        const EventFacts &event = facts.events.at(i);
        const auto target = std::ranges::find(facts.targets, event.target, &TargetFacts::id);
        const QString where = target == facts.targets.end() ? QString() : u" · "_s + target->name;
        const ui::Tone tone = eventTone(event.type);
        QWidget *note = noteLine(eventIcon(tone), tone, momentText(event.at, facts.timezone) + where + u'\n' + eventText(event), this);
        m_column->addWidget(note);
        note->show();
    }
    setVisible(m_column->count() > 0);
}

} // namespace campanile::views::composer

#include "moc_sidelists.cpp"
