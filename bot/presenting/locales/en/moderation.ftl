verification-queue = <b>Organisations waiting for verification: { $total }</b>
verification-queue-empty = No organisations are waiting for verification. We will tell you when one arrives.
verification-decided = A decision on this organisation has already been made.
verification-reason = Why are you returning it? The applicant will see exactly what you write.
verification-verified = { $organization } has been verified.
verification-rejected = The profile of { $organization } has been returned with the reason.
project-queue = <b>Projects waiting for review: { $total }</b>
project-queue-empty = No projects are waiting for review. We will tell you when one arrives.
project-review-decided = A decision on this project has already been made.
project-review-reason = Why are you returning it? The applicant will see exactly what you write.
project-review-published = “{ $title }” has been published.
project-review-rejected = “{ $title }” has been returned with the reason.

project-queue-published = <b>Looking for support: { $total }</b>
project-shown = <b>Who has seen it</b>
    First the score (between 0 and 1), then what raised it (+) or lowered it (−).
project-shown-none = Nobody has seen this project yet. Suitable backers will appear here.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }

button-take-down = Take down
button-put-back = Put back
project-take-down-ask = Take down “{ $title }”? Please write why; the project team will see exactly what you write.
project-review-taken-down = “{ $title }” has been taken down. We will tell everyone concerned.
project-review-put-back = “{ $title }” has been put back.
