// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/directions.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <optional>

namespace campanile::views {

namespace {

constexpr int kLettersLookedAt = 1000; ///< figures and signs before the first letter

/** Of the first letter that has one (Unicode UAX 9, rule P2). */
std::optional<Qt::LayoutDirection> firstDirection(const QTextDocument &document)
{
    int left = kLettersLookedAt;
    for (QTextBlock block = document.begin(); block.isValid() && left > 0; block = block.next()) {
        const QString text = block.text().left(left);
        for (const QChar letter : text) {
            if (letter.direction() == QChar::DirL)
                return Qt::LeftToRight;
            if (letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL)
                return Qt::RightToLeft;
        }
        left -= int(text.size()) + 1;
    }
    return {};
}

void align(QPlainTextEdit *edit)
{
    const auto first = firstDirection(*edit->document());
    const bool isRight = first.value_or(edit->layoutDirection()) == Qt::RightToLeft;
    const Qt::LayoutDirection direction = first ? Qt::LayoutDirectionAuto : edit->layoutDirection();
    QTextOption option = edit->document()->defaultTextOption();
    const Qt::Alignment wanted = isRight ? Qt::AlignRight : Qt::AlignLeft;
    if (option.alignment() == wanted && option.textDirection() == direction)
        return;
    option.setAlignment(wanted);
    option.setTextDirection(direction);
    edit->document()->setDefaultTextOption(option);
}

} // namespace

void followWriting(QPlainTextEdit *edit)
{
    align(edit);
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, [edit] { align(edit); });
}

} // namespace campanile::views
