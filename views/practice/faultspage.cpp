// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/practice/faultspage.h"

#include "ui/kit/card.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/localwords.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFaultsWidth = 760;

/** A group of rows on one surface with hairlines between them. */
class RowGroup final : public ui::Card
{
public:
    using Card::Card;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Card::paintEvent(event);
        QPainter painter(this);
        const ui::Tokens &t = ui::tokens();
        painter.setPen(QPen(t.color(ui::ColorRole::Line), t.line));
        for (int i = 1; i < layout()->count(); ++i) {
            const int y = layout()->itemAt(i)->geometry().top();
            painter.drawLine(t.line, y, width() - 1 - t.line, y);
        }
    }
};

QLabel *wrappedLabel(const QString &text, ui::TypeRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    return label;
}

QString idOf(FaultMode mode)
{
    switch (mode) {
    case FaultMode::Off:
        return u"off"_s;
    case FaultMode::Once:
        return u"once"_s;
    case FaultMode::Always:
        break;
    }
    return u"always"_s;
}

FaultMode modeOf(const QString &id)
{
    if (id == u"once")
        return FaultMode::Once;
    return id == u"always" ? FaultMode::Always : FaultMode::Off;
}

} // namespace

FaultsPage::FaultsPage(PracticeController &controller, QWidget *parent) : QScrollArea(parent), m_controller(controller)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("What goes wrong on the practice network"));
    auto *page = new QWidget;
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding);
    auto *body = new QWidget(page);
    body->setMaximumWidth(kFaultsWidth);
    sides->addStretch(0);
    sides->addWidget(body, 1);
    sides->addStretch(0);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    auto *top = new QHBoxLayout;
    m_note = wrappedLabel({}, ui::TypeRole::Body, body);
    top->addWidget(m_note, 1);
    m_reset = new QPushButton(tr("Switch all off"), body);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_controller.clearFaults(); });
    top->addWidget(m_reset, 0, Qt::AlignTop);
    column->addLayout(top);
    QString group;
    QWidget *box = nullptr;
    for (const PracticeFaultWords &words : practiceFaultWords()) {
        if (words.group != group) {
            group = words.group;
            column->addSpacing(ui::space::X2);
            QLabel *heading = wrappedLabel(group, ui::TypeRole::Strong, body);
            heading->setAccessibleName(group);
            column->addWidget(heading);
            box = new RowGroup(body);
            auto *rows = new QVBoxLayout(box);
            rows->setContentsMargins(0, 0, 0, 0);
            rows->setSpacing(0);
            column->addWidget(box);
        }
        box->layout()->addWidget(makeRow(words));
    }
    column->addStretch(1);
    setWidget(page);
    arrange();
    refresh();
}

QWidget *FaultsPage::makeRow(const PracticeFaultWords &words)
{
    Row row;
    row.box = new QWidget;
    auto *text = new QWidget(row.box);
    auto *lines = new QVBoxLayout(text);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(ui::space::LabelGap / 2);
    row.title = wrappedLabel(words.title, ui::TypeRole::Body, text);
    lines->addWidget(row.title);
    QLabel *sentence = wrappedLabel(words.sentence, ui::TypeRole::Caption, text);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(sentence);
    row.mode = new ui::SegmentedControl(row.box);
    row.mode->setItems({{u"off"_s, tr("Off"), {}}, {u"once"_s, tr("Next time"), {}}, {u"always"_s, tr("Always"), {}}});
    row.mode->setAccessibleName(words.title);
    row.mode->setAccessibleDescription(words.sentence);
    row.mode->setObjectName(words.fault);
    connect(row.mode, &ui::SegmentedControl::currentChanged, this,
            [this, fault = words.fault](const QString &id) { m_controller.setMode(fault, modeOf(id)); });
    auto *line = new QBoxLayout(QBoxLayout::LeftToRight, row.box);
    line->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    line->setSpacing(ui::space::X3);
    line->addWidget(text, 1);
    line->addWidget(row.mode, 0, Qt::AlignVCenter);
    m_rows.insert(words.fault, row);
    return row.box;
}

void FaultsPage::refresh()
{
    const bool mayUpset = m_controller.canUpset();
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const QSignalBlocker quiet(it->mode);
        it->mode->setCurrent(idOf(m_controller.mode(it.key())));
        it->mode->setEnabled(mayUpset);
        // What is on has to be found at a glance among what is off.
        it->title->setFont(ui::fontOf(m_controller.mode(it.key()) == FaultMode::Off ? ui::TypeRole::Body : ui::TypeRole::Strong));
    }
    m_reset->setEnabled(mayUpset && m_controller.canClear());
    QStringList names;
    for (const QString &name : m_controller.timeline().usernames)
        names.append(ui::isolated(u'@' + name));
    if (names.isEmpty())
        m_note->setText(tr("What you switch on here goes wrong on purpose. Nothing leaves this network."));
    else
        m_note->setText(tr("What you switch on here goes wrong on purpose, for %1. Nothing leaves this network.").arg(ui::joinedWords(names)));
}

void FaultsPage::arrange()
{
    for (const Row &row : std::as_const(m_rows)) {
        auto *line = static_cast<QBoxLayout *>(row.box->layout());
        line->setDirection(m_isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        line->setAlignment(row.mode, m_isNarrow ? Qt::AlignLeading : Qt::AlignVCenter);
        line->setSpacing(m_isNarrow ? ui::space::X2 : ui::space::X3);
    }
}

void FaultsPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool isNarrow = viewport()->width() < ui::metric::OneColumnBelow + ui::metric::Avatar;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    arrange();
}

} // namespace campanile::views

#include "moc_faultspage.cpp"
