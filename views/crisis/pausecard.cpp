// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/pausecard.h"

#include "app/domain/restoredreason.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/kinds.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResumeWidth = 480;
constexpr int kMissedHeight = 160;
constexpr int kMissedShown = 200;

QString pauseSay(const char *text)
{
    return QCoreApplication::translate("CrisisPause", text);
}

QString pauseMany(const char *text, int n)
{
    return QCoreApplication::translate("CrisisPause", text, nullptr, n);
}

QString titleOf(const models::CalendarEntry &entry)
{
    const QString title = entry.post.title.isEmpty() ? entry.post.excerpt : entry.post.title;
    return title.simplified().isEmpty() ? pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "A post without text")) : title.simplified();
}

QListWidget *missedList(const CrisisParts &parts, const QList<models::CalendarEntry> &missed, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setAccessibleName(pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Posts that missed their time")));
    list->setProperty("kind", u"nav"_s);
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const models::CalendarEntry &entry : missed.mid(0, kMissedShown))
        list->addItem(parts.timeWords(entry.at) + u"  "_s + ui::isolated(titleOf(entry)));
    list->setFixedHeight(std::min(kMissedHeight, list->sizeHintForRow(0) * list->count() + 2 * list->frameWidth() + 2));
    return list;
}

} // namespace

/** Began when a backup was brought back: nobody's step, and its reason says what there is to do. */
static bool isAfterRestore(const models::PauseRow &pause)
{
    return pause.startedBy.isNull() && pause.event.isNull() && !pause.reason.isEmpty();
}

QString pausedWords(const CrisisParts &parts, const models::PauseRow &pause)
{
    if (pause.reason == domain::kRestoredReason)
        return pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "The server's data was restored from the backup of %1. Look at what is out already before you resume."))
            .arg(parts.timeWords(pause.startedAt));
    // It says when by itself.
    if (isAfterRestore(pause))
        return pause.reason;
    const QString since = parts.timeWords(pause.startedAt);
    return pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Since %1 by %2.")).arg(since, ui::isolated(parts.person(pause.startedBy)));
}

QWidget *resumePosts(const CrisisParts &parts, models::PauseModel &pause, QWidget *parent)
{
    const QList<models::CalendarEntry> missed = pause.missed();
    if (missed.isEmpty()) {
        PauseActions(parts).resume(false, parent);
        return nullptr;
    }
    const int count = int(missed.size());
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Let scheduled posts go out again")));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    column->addWidget(crisisLabel(pauseMany(QT_TRANSLATE_N_NOOP("CrisisPause", "%n post(s) missed their time during the pause:"), count), ui::TypeRole::Strong, false, dialog));
    column->addWidget(missedList(parts, missed, dialog));
    auto *keep = new QRadioButton(pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Keep them back; I plan them again myself")), dialog);
    auto *publish = new QRadioButton(pauseMany(QT_TRANSLATE_N_NOOP("CrisisPause", "Publish %n post(s) now, one after the other"), count), dialog);
    keep->setChecked(true);
    column->addWidget(keep);
    column->addWidget(publish);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Stay paused")), dialog);
    QPushButton *resume = ui::primaryButton(pauseSay(QT_TRANSLATE_NOOP("CrisisPause", "Let posts go out")), dialog);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(resume);
    column->addSpacing(ui::space::X2);
    column->addLayout(buttons);
    cancel->setDefault(true);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(resume, &QPushButton::clicked, dialog, [&parts, dialog, publish, parent] {
        PauseActions(parts).resume(publish->isChecked(), parent);
        dialog->accept();
    });
    ui::resizeForText(dialog, {kResumeWidth, 0});
    keep->setFocus();
    dialog->open();
    return dialog;
}

PauseCard::PauseCard(const CrisisParts &parts, models::PauseModel &pause, QWidget *parent)
    : ui::Card(parent), m_parts(parts), m_pause(pause), m_actions(parts), m_mark(new QLabel(this)), m_title(crisisLabel({}, ui::TypeRole::Strong, false, this)),
      m_facts(crisisLabel({}, ui::TypeRole::Body, true, this)), m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_button);
    connect(&pause, &models::PauseModel::changed, this, &PauseCard::refresh);
    pause.followUpcoming();
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &PauseCard::refresh);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_pause.isPaused())
            resumePosts(m_parts, m_pause, this);
        else
            m_actions.pause(m_event, {}, this);
    });
    refresh();
}

void PauseCard::refresh()
{
    const models::PauseRow *held = m_pause.pause();
    const QString why = m_parts.deps.context.whyNot(Permission::PausePosts);
    m_mark->setPixmap(ui::icon(held ? u"pause"_s : u"send"_s, held ? ui::Tone::Danger : ui::Tone::Neutral).pixmap(ui::metric::IconSmall));
    m_title->setText(held ? tr("All scheduled posts are paused") : tr("Scheduled posts go out"));
    QStringList facts;
    if (held) {
        facts.append(pausedWords(m_parts, *held));
        if (!held->reason.isEmpty() && !isAfterRestore(*held))
            facts.append(tr("Because of “%1”.").arg(ui::isolated(held->reason)));
        if (const int missed = int(m_pause.missed().size()); missed > 0)
            facts.append(tr("%n post(s) missed their time.", nullptr, missed));
    }
    facts.append(m_pause.upcoming() == 0 ? tr("None is scheduled in the next 24 hours.") : tr("%n post(s) are scheduled in the next 24 hours.", nullptr, m_pause.upcoming()));
    m_facts->setText(facts.join(u' '));
    m_button->setText(held ? tr("Resume") : tr("Pause all scheduled posts"));
    ui::setKind(m_button, held ? u"primary"_s : u"danger"_s);
    m_button->setAutoDefault(false);
    m_button->setEnabled(why.isEmpty());
    m_button->setToolTip(why);
    m_button->setAccessibleDescription(facts.join(u' '));
}

} // namespace campanile::views

#include "moc_pausecard.cpp"
