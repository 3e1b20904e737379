// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/writingcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/composer/alteditor.h"
#include "views/composer/composertools.h"
#include "views/composer/counterbar.h"
#include "views/composer/mediastrip.h"
#include "views/composer/postedit.h"
#include "views/directions.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

WritingCard::WritingCard(ComposerController &controller, const PanelDeps &deps, SpellWorker &spelling, MediaPictures &pictures, int part, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_part(part)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X1, ui::space::X1, ui::space::X1, ui::space::X1);
    column->setSpacing(ui::space::X1);
    m_edit = new PostEdit(spelling, this);
    m_edit->setPlain();
    m_edit->setMinimumLines(part == 0 ? 5 : 2);
    m_edit->setAccessibleName(part == 0 ? tr("Text of the post") : tr("Part %1 of the thread").arg(part + 1));
    m_edit->setPlaceholderText(part == 0 ? tr("What do you want to say?") : tr("The thread goes on here"));
    m_media = new MediaStrip(controller, pictures, part, this);
    m_tools = new ComposerTools(deps, spelling, this);
    m_counter = new CounterBar(this);
    m_place = new QLabel(this);
    m_place->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    tools->addWidget(m_tools);
    tools->addWidget(m_place);
    if (part > 0) {
        const QString place = tr("part %1").arg(part + 1);
        m_up = addButton(u"arrow-up"_s, tr("Move %1 up").arg(place));
        m_down = addButton(u"arrow-down"_s, tr("Move %1 down").arg(place));
        m_remove = addButton(u"trash-2"_s, tr("Remove %1").arg(place));
        for (QToolButton *button : {m_up, m_down, m_remove})
            tools->addWidget(button);
        connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(m_part - 1); });
        connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(m_part + 1); });
        connect(m_remove, &QToolButton::clicked, this, &WritingCard::removeRequested);
    }
    tools->addStretch(1);
    m_bottom = new QHBoxLayout;
    m_bottom->setSpacing(ui::space::X1);
    m_bottom->setContentsMargins(leadingMargins(ui::space::X1, 0, ui::space::X2, 0));
    m_bottom->addLayout(tools);
    m_bottom->addWidget(m_counter, 1);
    column->addWidget(m_edit);
    column->addWidget(m_media);
    column->addLayout(m_bottom);
    connect(m_edit, &PostEdit::focused, this, &WritingCard::activated);
    connect(m_edit, &PostEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_tools, &ComposerTools::mediaRequested, m_media, &MediaStrip::chooseFiles);
    connect(m_edit, &PostEdit::filesDropped, this, [this](const QStringList &files) { m_controller.addFiles(files, m_part); });
    connect(m_edit, &PostEdit::imagePasted, this, [this](const QByteArray &bytes, const QString &name) { m_controller.addImage(bytes, name, m_part); });
    connect(m_edit, &PostEdit::picturePasted, this, [this](const QImage &image) { m_controller.addPicture(image, tr("Pasted picture.png"), m_part); });
    connect(m_edit, &PostEdit::mediaDropped, this, [this](const RecordId &use) { m_controller.moveMedia(use, m_part, int(m_controller.mediaOf(m_part).size())); });
    m_tools->setText([this] { return m_edit->toPlainText(); });
    // What is chosen goes into this text, and so do the keys afterwards.
    connect(m_tools, &ComposerTools::opening, m_edit, [this] { m_edit->setFocus(); });
    connect(m_tools, &ComposerTools::textChosen, this, [this](const QString &text) {
        if (!m_edit->isReadOnly())
            m_edit->insertPlainText(text);
    });
}

QToolButton *WritingCard::addButton(const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon, ui::ColorRole::Muted));
    button->setIconSize({ui::room(ui::metric::IconSmall), ui::room(ui::metric::IconSmall)});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void WritingCard::setActive(bool active)
{
    m_active = active;
    m_tools->setWritable(m_active && m_writable);
    update();
}

void WritingCard::setWritable(bool writable, int count)
{
    m_writable = writable;
    if (m_edit->isReadOnly() == writable)
        m_edit->setReadOnly(!writable);
    m_edit->setMinimumLines(!writable ? 1 : m_part == 0 ? 5 : 2);
    m_counter->setVisible(writable);
    const QString hint = !writable ? QString() : m_part == 0 ? tr("What do you want to say?") : tr("The thread goes on here");
    if (m_edit->placeholderText() != hint)
        m_edit->setPlaceholderText(hint);
    m_tools->setWritable(m_active && writable);
    m_place->setText(count > 1 ? u" %1 / %2 "_s.arg(QLocale().toString(m_part + 1), QLocale().toString(count)) : QString());
    m_place->setVisible(count > 1);
    if (m_part > 0) {
        for (QToolButton *button : {m_up, m_down, m_remove})
            button->setVisible(writable);
        m_down->setEnabled(m_part < count - 1);
    }
    m_media->altEditor()->refresh();
}

void WritingCard::showCounts(const QStringList &platforms)
{
    m_counter->setCounts(m_controller.analysis(), platforms, m_part);
    arrange();
}

/** Counters beside the tools while both fit, else below them. */
void WritingCard::arrange()
{
    const QMargins outer = layout()->contentsMargins();
    const QMargins inner = m_bottom->contentsMargins();
    // As if it were written in: a card must not grow by a line when it gets the focus.
    int need = outer.left() + outer.right() + inner.left() + inner.right() + m_bottom->spacing() + m_tools->fullWidth() + m_counter->lineWidth();
    if (!m_place->isHidden())
        need += m_place->sizeHint().width();
    for (const QToolButton *button : {m_up, m_down, m_remove})
        need += button ? button->sizeHint().width() : 0;
    const auto direction = need <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_bottom->direction() != direction)
        m_bottom->setDirection(direction);
}

void WritingCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WritingCard::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus();
    QWidget::mousePressEvent(event);
}

void WritingCard::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_edit->hasFocus() && m_writable;
    const qreal width = focus ? 2 : t.line;
    const QColor line = focus ? t.color(ui::ColorRole::Accent) : ui::blend(t.color(ui::ColorRole::Muted), t.color(ui::ColorRole::Line), t.isHighContrast() ? 0 : 0.35);
    painter.setPen(QPen(m_writable ? line : t.color(ui::ColorRole::Line), width));
    painter.setBrush(t.color(m_writable ? ui::ColorRole::Surface : ui::ColorRole::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), ui::metric::RadiusCard, ui::metric::RadiusCard);
}

} // namespace campanile::views::composer

#include "moc_writingcard.cpp"
