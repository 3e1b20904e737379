// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/detailchoices.h"

#include "app/domain/inboxpriority.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/popover.h"
#include "ui/theme/paint.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
/** Where the words of this file are translated. */
class DetailsText
{
    Q_DECLARE_TR_FUNCTIONS(campanile::views::DetailsPane)
};
} // namespace

QComboBox *choiceBox(const QString &name, const QList<std::pair<QString, QString>> &choices, const QString &current, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[value, words] : choices)
        box->addItem(words, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QString priorityOfScore(int score)
{
    return score < 0 ? u"medium"_s : domain::priorityKey(domain::priorityLevelOf(score));
}

void snoozeMenu(QWidget *anchor, const InboxParts &parts, std::function<void(qint64)> done)
{
    const MomentWays ways = waysOf(parts);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(parts.nowMs(), Qt::UTC).toTimeZone(ways.zone);
    const auto at = [&](const QDate &day, int hour) { return QDateTime(day, QTime(hour, 0), ways.zone).toMSecsSinceEpoch(); };
    auto *menu = new QMenu(anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, qint64 until) {
        if (until > parts.nowMs())
            QObject::connect(menu->addAction(words), &QAction::triggered, anchor, [done, until] { done(until); });
    };
    add(DetailsText::tr("In an hour"), parts.nowMs() + 3'600'000);
    add(DetailsText::tr("In four hours"), parts.nowMs() + 4 * 3'600'000);
    if (now.time().hour() < 16)
        add(DetailsText::tr("This evening"), at(now.date(), 18));
    add(DetailsText::tr("Tomorrow morning"), at(now.date().addDays(1), 9));
    add(DetailsText::tr("Next Monday"), at(now.date().addDays(8 - now.date().dayOfWeek()), 9));
    add(DetailsText::tr("In a week"), parts.nowMs() + 7 * 86'400'000LL);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void reasonCard(QWidget *anchor, const QString &question, const QString &verb, std::function<void(const QString &)> done)
{
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->addWidget(plainText(question, ui::TypeRole::Body, false, card));
    auto *edit = new QLineEdit(card);
    edit->setMaxLength(2000);
    edit->setAccessibleName(question);
    column->addWidget(edit);
    QPushButton *go = ui::primaryButton(verb, card);
    column->addWidget(go, 0, Qt::AlignTrailing);
    card->setFixedWidth(320);
    card->setFocusProxy(edit);
    auto *popover = new ui::Popover(card, anchor->window());
    const auto finish = [popover, edit, done = std::move(done)] {
        const QString reason = edit->text();
        popover->close();
        done(reason);
    };
    QObject::connect(go, &QPushButton::clicked, popover, finish);
    QObject::connect(edit, &QLineEdit::returnPressed, popover, finish);
    popover->openAt(anchor);
    edit->setFocus();
}

void confirm(QWidget *parent, const QString &title, const QString &text, const QString &verb, std::function<void()> done)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, title, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    QPushButton *go = box->addButton(verb, QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(DetailsText::tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(go, &QPushButton::clicked, parent, [done = std::move(done)] { done(); });
    box->open();
}

SentimentWords::SentimentWords(const QString &text, const QString &language, const InboxParts &parts, QWidget *parent)
    : QWidget(parent), m_label(plainText({}, ui::TypeRole::Caption, true, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    m_label->setObjectName(u"sentimentWords"_s);
    parts.deps.pool.start([guard = QPointer(this), text, language, owner = thread()] {
        const domain::Sentiment sentiment = domain::sentimentOf(text, language);
        auto *courier = new QObject;
        courier->moveToThread(owner);
        QMetaObject::invokeMethod(courier, [courier, guard, sentiment] {
            courier->deleteLater();
            if (guard)
                guard->show(sentiment);
        }, Qt::QueuedConnection);
    });
}

QString SentimentWords::shownText() const
{
    return m_label->text();
}

void SentimentWords::show(const domain::Sentiment &sentiment)
{
    QStringList lines;
    if (!sentiment.hasLexicon)
        lines.append(sentiment.isEmojiOnly ? tr("Judged by its emoji alone: there is no list of words for this language.")
                                           : tr("There is no list of words for this language."));
    QStringList words;
    for (const domain::SentimentTerm &term : sentiment.terms) {
        if (words.size() >= 8)
            break;
        const QString value = (term.valence < 0 ? u"\u2212"_s : u"+"_s) + QLocale().toString(std::abs(term.valence), 'f', 1);
        words.append(tr("%1 %2").arg(ui::isolated(safeLine(term.text, 40)), value));
    }
    if (!words.isEmpty())
        lines.append(ui::joinedWords(words));
    else if (sentiment.hasLexicon)
        lines.append(tr("No word speaks for a tone."));
    m_label->setText(lines.join(u'\n'));
}

DealingRow::DealingRow(const QString &facts, const QString &excerpt, QWidget *parent) : QAbstractButton(parent), m_facts(facts), m_excerpt(excerpt)
{
    setAccessibleName(facts + u". "_s + excerpt);
    setToolTip(excerpt);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DealingRow::sizeHint() const
{
    return {200, QFontMetrics(ui::fontOf(ui::TypeRole::Body)).lineSpacing() + QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).lineSpacing() + ui::space::X2};
}

void DealingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    if (underMouse() || isDown())
        ui::drawPane(&painter, rect(), isDown() ? t.pressed() : t.hover(), isDown() ? t.pressed() : t.hover(), ui::metric::RadiusControl);
    if (hasFocus()) {
        painter.setPen(QPen(t.color(ui::ColorRole::Accent), t.isHighContrast() ? 3 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), ui::metric::RadiusControl, ui::metric::RadiusControl);
    }
    const QFont caption = ui::fontOf(ui::TypeRole::Caption);
    const int line = QFontMetrics(caption).lineSpacing();
    const QRect inner = rect().adjusted(ui::space::X1, ui::space::X1, -ui::space::X1, -ui::space::X1);
    ui::drawLine(&painter, QRect(inner.x(), inner.y(), inner.width(), line), m_facts, caption, t.color(ui::ColorRole::Muted));
    ui::drawLine(&painter, QRect(inner.x(), inner.y() + line, inner.width(), inner.height() - line), m_excerpt, ui::fontOf(ui::TypeRole::Body), t.color(ui::ColorRole::Text));
}

} // namespace campanile::views
#include "moc_detailchoices.cpp"
