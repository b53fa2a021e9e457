verification-queue = <b>Organisations waiting for verification: { $total }</b>
verification-queue-empty = No organisation is waiting for verification. We will tell you when a new one comes.
verification-decided = A decision on this organisation has already been made.
verification-reason = Please write the reason. The applicant will read these very words.
verification-verified = { $organization } is verified.
verification-rejected = { $organization }: returned with the reason.
project-queue = <b>Projects waiting for review: { $total }</b>
project-queue-empty = No project is waiting for review. We will tell you when a new one comes.
project-review-decided = A decision on this project has already been made.
project-review-reason = Please write why you return it. The applicant will read these very words.
project-review-published = “{ $title }” has been published.
project-review-rejected = “{ $title }” has been returned with the reason.

project-queue-published = <b>Looking for support: { $total }</b>
project-shown = <b>Shown to whom</b>
    First the score (between 0 and 1), then its parts. Together they make the score.
project-shown-none = This project has not been shown to anybody yet. Once a backer fits, it appears here.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }
