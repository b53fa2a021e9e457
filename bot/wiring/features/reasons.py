"""Why rows about a person stay when the person is forgotten, where several features say the same."""

from bot.use_cases.kernel.registry import Kept

NUMBER_ALONE = Kept("the person's number alone, behind which there is no name and no account any more")
