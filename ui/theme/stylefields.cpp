// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace campanile::ui {

namespace {

constexpr int kDropDown = 24;
constexpr int kTextPadding = 4;
constexpr int kFieldAlong = space::X2 - 2; ///< above and below words; Qt has counted two already
/** What QComboBox::sizeHint() counts on besides the words. */
constexpr int kComboSlack = 2;

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isComboPopup(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

/** A completer's list, or one of kind "offers": a window of its own with a border. */
bool isOffers(const QAbstractItemView *view)
{
    return view->isWindow() || kindOf(view) == ControlKind::Offers;
}

} // namespace

void CampanileStyle::drawField(const QStyleOption &option, QPainter *painter, bool invalid) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isFocused = option.state & State_HasFocus;
    const QColor line = invalid ? m_ink.danger : isFocused ? color(ColorRole::Accent) : m_ink.field;
    const QColor fill = isEnabled ? option.palette.color(QPalette::Base) : color(ColorRole::Canvas);
    drawBox(painter, option.rect, fill, line, invalid || isFocused ? focusLine() : m_tokens.line, metric::RadiusControl);
}

/** What stands around a list, a text or an area that scrolls. */
void CampanileStyle::drawFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    const int shape = frame ? frame->frameShape : QFrame::NoFrame;
    if (isTextEdit(widget)) {
        if (shape != QFrame::NoFrame)
            drawField(option, painter);
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
        if (isOffers(view))
            drawBox(painter, option.rect, color(ColorRole::Raised), color(ColorRole::Line), m_tokens.line, 0);
        else if (view->viewport()->autoFillBackground()) // beside the rows, where the scroll bars are
            painter->fillRect(option.rect, view->viewport()->palette().brush(QPalette::Base));
    } else if (isComboPopup(widget)) {
        drawBox(painter, option.rect, color(ColorRole::Raised), color(ColorRole::Line), m_tokens.line, 0);
    } else if (shape == QFrame::HLine || shape == QFrame::VLine) {
        const bool across = shape == QFrame::HLine;
        const QRect &all = option.rect;
        fillSharp(painter, across ? QRect(all.left(), all.center().y(), all.width(), m_tokens.line) : QRect(all.center().x(), all.top(), m_tokens.line, all.height()),
                  color(ColorRole::Line));
    } else if (shape != QFrame::NoFrame && !qobject_cast<const QAbstractScrollArea *>(widget)) {
        drawBox(painter, option.rect, {}, color(ColorRole::Line), m_tokens.line, metric::RadiusControl);
    }
}

QRect CampanileStyle::frameContents(const QStyleOption &option, const QWidget *widget, bool &known) const
{
    known = true;
    const auto *frame = qobject_cast<const QFrame *>(widget);
    const auto inside = [&option](int by) { return option.rect.adjusted(by, by, -by, -by); };
    if (isTextEdit(widget))
        return frame->frameShape() == QFrame::NoFrame ? option.rect : inside(m_tokens.line + kTextPadding);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        // A completer leaves six pixels for the frame of its list, whatever it is.
        return view->isWindow() ? inside(3) : isOffers(view) ? inside(m_tokens.line + space::X1) : option.rect;
    if (isComboPopup(widget))
        return inside(m_tokens.line + space::X1);
    if (qobject_cast<const QAbstractScrollArea *>(widget))
        return option.rect;
    known = false;
    return {};
}

QRect CampanileStyle::comboPart(SubControl sub, const QStyleOptionComplex &option) const
{
    const QRect &all = option.rect;
    const int line = m_tokens.line;
    const int drop = m_tokens.room(kDropDown);
    switch (sub) {
    case SC_ComboBoxArrow:
        return visualRect(option.direction, all, QRect(all.right() + 1 - line - drop, all.top() + line, drop, all.height() - 2 * line));
    case SC_ComboBoxEditField:
        return visualRect(option.direction, all, all.adjusted(line + space::X2, line, -line - space::X2 - drop, -line));
    default: // frame and list: all of it
        return all;
    }
}

void CampanileStyle::drawComboLabel(const QStyleOption &option, QPainter *painter) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo)
        return;
    QRect field = comboPart(SC_ComboBoxEditField, *combo);
    const bool isEnabled = combo->state & State_Enabled;
    painter->save();
    painter->setClipRect(field, Qt::IntersectClip);
    if (!combo->currentIcon.isNull()) {
        const QRect place(field.left(), field.top() + (field.height() - combo->iconSize.height()) / 2, combo->iconSize.width(), combo->iconSize.height());
        combo->currentIcon.paint(painter, visualRect(combo->direction, field, place), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        field = visualRect(combo->direction, field, field.adjusted(combo->iconSize.width() + space::X1, 0, 0, 0));
    }
    if (!combo->currentText.isEmpty() && !combo->editable) {
        const QString text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width());
        proxy()->drawItemText(painter, field, int(visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter)), combo->palette, isEnabled, text, QPalette::ButtonText);
    }
    painter->restore();
}

/** Line edits, spin boxes, combo boxes: as high as a button, wider by the same padding. */
QSize CampanileStyle::fieldSize(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const int line = m_tokens.line;
    int width = contents.width() + 2 * (space::X2 + line);
    if (type == CT_LineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return contents; // within a spin box or combo box
    } else if (type == CT_ComboBox) {
        width += m_tokens.room(kDropDown) + kComboSlack;
    } else if (const auto *moment = qobject_cast<const QDateTimeEdit *>(widget); moment && moment->calendarPopup()) {
        width += m_tokens.room(kDropDown);
    }
    return {width, std::max(contents.height() + kFieldAlong, metric::RowCompact) + 2 * line};
}

} // namespace campanile::ui
